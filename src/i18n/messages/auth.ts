import { messages } from '../message.ts';

/** Signing in, opening an account, choosing a new password. */
export const auth = messages({
  signIn: { 'zh-CN': '登录', en: 'Sign in' },
  signInLead: { 'zh-CN': '登录后可以看到你要学的课程、期限和原因。', en: 'Sign in to see what you have to learn, by when, and why.' },
  signInToGoOn: {
    'zh-CN': '请先登录，登录后会回到刚才的页面。',
    en: 'Please sign in; you will then be taken back to the page you were on.',
  },
  login: { 'zh-CN': '邮箱或工号', en: 'Email or staff number' },
  password: { 'zh-CN': '密码', en: 'Password' },
  institution: { 'zh-CN': '单位', en: 'Institution' },
  chooseOne: { 'zh-CN': '请选择', en: 'Please choose' },
  forgot: { 'zh-CN': '忘记密码', en: 'I forgot my password' },
  firstTime: { 'zh-CN': '第一次来？', en: 'First time here?' },
  firstTimeBody: {
    'zh-CN': '单位已经把你列入名单，但还没有账号的，用工号开通。',
    en: 'If your institution has put you on its roster and you have no account yet, open it with your staff number.',
  },
  openAccount: { 'zh-CN': '开通账号', en: 'Open my account' },
  demoTitle: { 'zh-CN': '先看看演示', en: 'Look around first' },
  demoBody: {
    'zh-CN': '下面的人都是虚构的，用邮箱登录，密码都是 {password}。',
    en: 'These people are invented. Sign in by email; the password of all is {password}.',
  },
  signOut: { 'zh-CN': '退出登录', en: 'Sign out' },
  signOutAsk: { 'zh-CN': '在这台设备上退出登录？', en: 'Sign out on this device?' },

  claimLead: {
    'zh-CN': '填写单位和工号，我们把开通链接寄到单位登记的邮箱。',
    en: 'Give your institution and staff number; the link goes to the email address your institution has on record.',
  },
  staffNumber: { 'zh-CN': '工号或学号', en: 'Staff or student number' },
  staffNumberHint: { 'zh-CN': '前面的 0 也要写。请不要填身份证号。', en: 'With any leading zeros. Please never an identity-card number.' },
  sendLink: { 'zh-CN': '寄送链接', en: 'Send the link' },
  claimAsked: { 'zh-CN': '看看邮箱', en: 'Look in your mailbox' },
  claimAskedBody: {
    'zh-CN': '如果名单里有这个工号，并且登记了邮箱，链接已经在路上，14 天内有效。',
    en: 'If the roster has this number with an email address, the link is on its way. It holds for 14 days.',
  },
  claimAskedElse: {
    'zh-CN': '十分钟后还没收到？看看垃圾邮件，再请本单位的培训管理员核对登记的邮箱。',
    en: 'Nothing after ten minutes? Look among junk mail, then ask your training administrator to check the address on record.',
  },
  claimTitle: { 'zh-CN': '{name}，开通你的账号', en: 'Open your account, {name}' },
  email: { 'zh-CN': '邮箱', en: 'Email' },
  emailHint: { 'zh-CN': '用它登录，通知和重设密码的链接也寄到这里。', en: 'You sign in with it; notices and reset links go there.' },
  newPassword: { 'zh-CN': '新密码', en: 'New password' },
  passwordHint: {
    'zh-CN': '至少 10 个字符，不要求大小写或符号。几个不相干的词连在一起，好记又难猜。',
    en: 'At least 10 characters; no capitals or signs demanded. A few unrelated words in a row are easy to remember and hard to guess.',
  },
  passwordAgain: { 'zh-CN': '再输入一次', en: 'Type it again' },
  language: { 'zh-CN': '邮件用哪种语言', en: 'Language of letters' },
  chinese: { 'zh-CN': '中文', en: '中文 (Chinese)' },
  english: { 'zh-CN': 'English（英文）', en: 'English' },
  askNewLink: { 'zh-CN': '重新申请链接', en: 'Ask for a new link' },
  linkGone: { 'zh-CN': '这个链接不能用了', en: 'This link no longer works' },

  forgotTitle: { 'zh-CN': '重设密码', en: 'Reset your password' },
  forgotLead: {
    'zh-CN': '填写邮箱或工号，我们把链接寄到账号的邮箱。',
    en: 'Give your email address or staff number; the link goes to the address of your account.',
  },
  forgotAskedBody: {
    'zh-CN': '如果有这个账号，链接已经在路上，1 小时内有效。',
    en: 'If there is such an account, the link is on its way. It holds for one hour.',
  },
  forgotAskedElse: {
    'zh-CN': '十分钟后还没收到？看看垃圾邮件。还没有开通过账号的，请用工号开通。',
    en: 'Nothing after ten minutes? Look among junk mail. If you never opened an account, open it with your staff number.',
  },
  backToSignIn: { 'zh-CN': '回到登录', en: 'Back to sign-in' },
  resetTitle: { 'zh-CN': '设一个新密码', en: 'Choose a new password' },
  resetLead: {
    'zh-CN': '{name}，新密码生效后，其他设备会退出登录，这台设备直接登录。',
    en: '{name}, once it is in force, other devices are signed out and this one is signed in.',
  },
  save: { 'zh-CN': '保存', en: 'Save' },
});
