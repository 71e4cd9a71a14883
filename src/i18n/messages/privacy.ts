import { messages } from '../message.ts';

/** The privacy notice. What is said of each room of data follows the register in db/privacy.ts. */
export const privacy = messages({
  title: { 'zh-CN': '隐私说明', en: 'Privacy' },
  lead: {
    'zh-CN': '看公开内容不用账号，也不会被跟踪。登录以后，只留培训、考核和证明用得着的信息。',
    en: 'Public content needs no account, and nobody is followed. After sign-in, only what training, assessment and proof need is kept.',
  },
  basis: {
    'zh-CN': '我们按这几条来做：目的明确，限于最小范围；处理要有合法性基础；提供给别人要先告诉你；出了问题要马上补救并通知。',
    en: 'These are what we work by: a clear purpose and the least that it needs; a legal basis; telling you before anything goes to others; remedy and notice at once if something goes wrong.',
  },

  who: { 'zh-CN': '谁来负责', en: 'Who answers for it' },
  whoHost: { 'zh-CN': '本站由{host}运行。', en: 'This site is run by {host}.' },
  whoContact: { 'zh-CN': '个人信息的问题，请找：{contact}', en: 'For questions about personal information: {contact}' },
  whoInstitution: {
    'zh-CN': '你需要参加什么培训、信息由谁录入，由你所在单位决定。先找本单位的培训管理员，最快。',
    en: 'Your institution decides which training you need and who enters your details. Its training administrator is the quickest person to ask.',
  },

  public: { 'zh-CN': '不登录的时候', en: 'While you are not signed in' },
  publicNothing: {
    'zh-CN': '打开页面不写任何 Cookie，也不加载站外的脚本、字体、图片和统计工具。',
    en: 'Opening a page sets no cookie and loads no script, font, picture or analytics from elsewhere.',
  },
  publicNotes: {
    'zh-CN': '读课时写下的想法只留在你自己的浏览器里，不传给服务器。',
    en: 'Notes you write while reading a lesson stay in your own browser and are not sent.',
  },
  publicLimits: {
    'zh-CN': '为防止滥用，核验、投票、登录、找回密码和公众参与会按网络地址短时间计次。',
    en: 'To prevent abuse, checks, votes, sign-ins, password resets and what is said in public consultations are counted by network address for a short while.',
  },

  device: { 'zh-CN': '你的设备上会留下什么', en: 'What is left on your device' },
  deviceName: { 'zh-CN': '名称', en: 'Name' },
  deviceWhen: { 'zh-CN': '什么时候、为什么', en: 'When and why' },
  deviceFor: { 'zh-CN': '留多久', en: 'How long' },
  'device-minglun_session': { 'zh-CN': '登录以后，让下一页知道是你', en: 'After you sign in, so that the next page knows it is you' },
  'for-minglun_session': { 'zh-CN': '最后一次使用后14天，退出时清除', en: '14 days after last use; cleared when you sign out' },
  'device-minglun_notice': {
    'zh-CN': '提交表单以后，在下一页告诉你结果',
    en: 'After a form is sent, to tell you on the next page how it went',
  },
  'for-minglun_notice': { 'zh-CN': '一分钟', en: 'One minute' },
  'device-scheme': { 'zh-CN': '你选了浅色或深色以后', en: 'Once you choose light or dark' },
  'for-scheme': { 'zh-CN': '一年', en: 'One year' },
  'device-care': { 'zh-CN': '你打开关怀版以后', en: 'Once you turn on care view' },
  'for-care': { 'zh-CN': '一年', en: 'One year' },
  'device-minglun_viewer': {
    'zh-CN': '持证人让你看姓名，你按下“查看”以后，只认这台设备',
    en: 'Once you take a name that a holder shows you, so that only this device sees it',
  },
  'for-minglun_viewer': { 'zh-CN': '31天', en: '31 days' },
  'device-minglun_voice': {
    'zh-CN': '你在公众讨论里第一次表态以后，让一个浏览器对一条意见只算一次；里面是随机字符，不含任何信息',
    en: 'Once you vote in a public consultation, so that a browser counts once for each statement; it holds random characters and nothing else',
  },
  'for-minglun_voice': { 'zh-CN': '最后一次表态后180天', en: '180 days after the last vote' },
  'device-minglun_vote': {
    'zh-CN': '你投票以后，让同一台设备在同一道题里只计一票；它是随机的，认不出你',
    en: 'After you vote, so that one device counts once in one question; it is random and identifies nobody',
  },
  'for-minglun_vote': { 'zh-CN': '180天', en: '180 days' },
  'device-browser': {
    'zh-CN': '浏览器自己的存储：读课笔记、断网时还没送到的签到和答卷',
    en: 'The browser’s own storage: notes on lessons, and a check-in or paper not yet delivered while offline',
  },
  'for-browser': { 'zh-CN': '送到以后就删；笔记由你清除', en: 'Deleted once delivered; you clear the notes' },
  browser: { 'zh-CN': '浏览器存储', en: 'Browser storage' },

  kept: { 'zh-CN': '登录以后，留下什么', en: 'What is kept once you sign in' },
  keptLead: {
    'zh-CN': '每一类都写明为什么留、留多久。没有列出来的，我们不收。',
    en: 'Each kind says why it is kept and for how long. What is not listed is not collected.',
  },
  why: { 'zh-CN': '为什么', en: 'Why' },
  until: { 'zh-CN': '留多久', en: 'How long' },
  'room-accounts': {
    'zh-CN': '账号：登录邮箱、密码的散列值、登录过的设备、角色',
    en: 'Account: email, a hash of the password, devices signed in, roles',
  },
  'why-accounts': { 'zh-CN': '让你进得来，别人进不来。', en: 'So that you get in and others do not.' },
  'until-accounts': { 'zh-CN': '账号存在期间；角色的变动留作查证。', en: 'While the account exists; changes of role stay on record.' },
  'room-people': {
    'zh-CN': '人员：姓名、工号等编号、所在单位和起止日期、委员席位、学术交流',
    en: 'People: name, staff number or the like, affiliations with their dates, committee seats, exchanges',
  },
  'why-people': { 'zh-CN': '知道谁该学什么，分清同名的人。', en: 'To know who must learn what, and to tell people of one name apart.' },
  'until-people': {
    'zh-CN': '在单位期间；离开以后，单位还要能说明谁在何时受过培训。编号在离开后不再留。',
    en: 'While affiliated; after that as long as the institution must show who was trained when. Numbers go when the affiliation ends.',
  },
  'room-requirements': {
    'zh-CN': '要求：该学什么、期限、延期、豁免和认可，连同理由和批准人',
    en: 'Requirements: what is due and when; extensions, exemptions and recognitions with reason and approver',
  },
  'why-requirements': {
    'zh-CN': '任何一天都能说清：该不该学、学了没有、凭什么。',
    en: 'To say for any day what was due, whether it was done, and on what basis.',
  },
  'until-requirements': {
    'zh-CN': '单位需要证明培训情况期间；只增加，不改写。',
    en: 'As long as the institution must show who was trained; added to, never rewritten.',
  },
  'room-participation': {
    'zh-CN': '公众参与：公开意见、审核记录；不公开的意见和联系方式；公众代表库的申请',
    en: 'Public participation: statements and how they were judged; words that are not published, and addresses left beside them; applications to the pool of representatives',
  },
  'why-participation': {
    'zh-CN': '把公众的话交到该听的人手里，并说明怎样答复；表态只存散列值，不指向任何人',
    en: 'To bring what the public says to whoever has to listen, and to say what came of it; a vote is kept under a hash that leads to nobody',
  },
  'until-participation': {
    'zh-CN':
      '公开意见随讨论保留，不显示姓名；不公开的文字和逐条的表态在结束180天后清空、删除，联系方式60天后删除；公众代表库里的信息退出时立即删除，最长两年（平台默认值）',
    en: 'Statements stay with their consultation, without a name; unpublished words and single votes are deleted 180 days after the end, addresses deleted after 60; what the pool of representatives holds goes at once when somebody leaves, and after two years at most (platform defaults)',
  },
  'room-learning': {
    'zh-CN': '学习和考试：课程进度、作答、成绩、作业、申诉和学习证明',
    en: 'Learning and exams: progress, answers, results, worksheets, appeals and records of learning',
  },
  'why-learning': {
    'zh-CN': '判分、复核和申诉要有依据，证明要能核验。',
    en: 'Marks, reviews and appeals need grounds, and a record must be verifiable.',
  },
  'until-learning': {
    'zh-CN': '答卷随考试记录保存；证明在还有人要核验的期间保存。',
    en: 'Answers as long as the attempt; records as long as somebody may want to verify them.',
  },
  'room-projects': {
    'zh-CN': '项目：成员和起止日期、能否参加的答复、培训情况说明',
    en: 'Projects: members with dates, answers of the gate, training statements',
  },
  'why-projects': { 'zh-CN': '回答“这个人能不能参加这个项目”。', en: 'To answer whether a person may join a project.' },
  'until-projects': { 'zh-CN': '随项目档案保存。', en: 'As long as the project file.' },
  'room-certification': {
    'zh-CN': '认证：申请、实务评审、合格证明及其变动',
    en: 'Certification: applications, practical assessments, certificates and what became of them',
  },
  'why-certification': { 'zh-CN': '让合格证明经得起核验。', en: 'So that a certificate stands up to being checked.' },
  'until-certification': { 'zh-CN': '在还有人要核验的期间。', en: 'As long as somebody may want to verify it.' },
  'room-events': {
    'zh-CN': '活动和学时：报名、签到、反馈、外部学时的凭证、咨询',
    en: 'Events and hours: registration, check-in, feedback, vouchers for outside hours, consultations',
  },
  'why-events': { 'zh-CN': '记学时，安排场地，回答单位的咨询。', en: 'To count hours, plan places and answer institutions.' },
  'until-events': {
    'zh-CN': '随学时保存；凭证文件在决定之后留三年。',
    en: 'As long as the hours; voucher files for three years after the decision.',
  },
  'room-packs': {
    'zh-CN': '迎检材料和年度报告：委员、学时、签到、豁免和缺口，按某一天的情况写定',
    en: 'Packs for inspections and annual reports: members, hours, sign-in, waivers and gaps, sealed as of a day',
  },
  'why-packs': {
    'zh-CN': '让单位向检查和主管部门说明培训情况。',
    en: 'For the institution to account for its training to an inspection and to its authority.',
  },
  'until-packs': {
    'zh-CN': '365天（平台默认）或单位提前删除为止；编号和摘要保留。',
    en: 'For 365 days (platform default) or until the institution deletes it; number and digest stay.',
  },
  'room-teaching': { 'zh-CN': '教学班：名单和成绩册', en: 'Classes: roster and gradebook' },
  'why-teaching': { 'zh-CN': '教师给分，学校查证。', en: 'For the teacher to grade and the university to show it.' },
  'until-teaching': { 'zh-CN': '随教学班保存；只增加，不改写。', en: 'As long as the class; added to, never rewritten.' },
  'room-telling': {
    'zh-CN': '通知：发过什么、你的通知设置、日历订阅；订阅每月新篇的邮箱',
    en: 'Notices: what was sent, your settings, your calendar feed; the address for the monthly letter',
  },
  'why-telling': { 'zh-CN': '按时提醒，又不打扰。', en: 'To remind in time without being a nuisance.' },
  'until-telling': {
    'zh-CN': '设置随账号；发送记录留作查证；退订后邮箱立即删除。',
    en: 'Settings with the account; what was sent stays on record; the address goes as soon as you leave the list.',
  },
  'room-societies': {
    'zh-CN': '学会文章：署名、身份、利益说明，谁写、谁审读（公开的只有署名和审读人的职责、日期）',
    en: 'Pieces of societies: who signs them, in what role and with what interests; who wrote and who read them (the public sees the author, and the office and day of each reader)',
  },
  'why-societies': {
    'zh-CN': '读者要知道是谁说的、有什么利益关系；写的人不审读自己的文章。',
    en: 'So that readers know who says it and what they stand to gain, and nobody reads their own piece.',
  },
  'until-societies': {
    'zh-CN': '随文章保留；撤回以后正文不再显示。',
    en: 'As long as the piece. Once it is taken back its text is no longer shown.',
  },
  'room-polls': {
    'zh-CN': '投票：各选项的票数，和投过票的设备标记的散列值；没有姓名、账号、地址和时间',
    en: 'Votes: how many chose what, and hashes of the marks of devices that voted; no name, account, address or time',
  },
  'why-polls': { 'zh-CN': '每台设备只计一票，又不知道是谁的票。', en: 'To count each device once and to know whose vote none was.' },
  'until-polls': { 'zh-CN': '散列值在投票结束后删除；票数保留。', en: 'Hashes are deleted when the vote is over; the numbers stay.' },
  'room-imports': {
    'zh-CN': '导入：名册和过去学习记录的原始行',
    en: 'Imports: rows of rosters and of past learning as they came',
  },
  'why-imports': { 'zh-CN': '看得见改了什么，改错了能撤回。', en: 'To see what changed, and to take it back.' },
  'until-imports': {
    'zh-CN': '可撤回期间（平台默认七天），之后只留记录。',
    en: 'While it can be undone (seven days, platform default); then only the entry.',
  },
  'room-record': { 'zh-CN': '日志：谁在何时做了什么，只有编号，没有姓名', en: 'The log: who did what when, by number and never by name' },
  'why-record': { 'zh-CN': '供审计人员查证。', en: 'For auditors.' },
  'until-record': { 'zh-CN': '长期保存；只增加，不改写。', en: 'For good; added to, never rewritten.' },

  seen: { 'zh-CN': '谁看得到', en: 'Who sees it' },
  seenUnit: {
    'zh-CN': '本单位的培训管理员：只看本单位的人，和本单位依据的证据。',
    en: 'Training administrators: the people of their own unit and the evidence it relies on.',
  },
  seenPi: {
    'zh-CN': '项目负责人：只看成员是否符合要求，看不到分数。',
    en: 'Principal investigators: whether members meet the requirements, and no marks.',
  },
  seenAuthority: {
    'zh-CN': '主管部门：只看数字，人数少的组不显示。',
    en: 'Competent authorities: numbers only; small groups are not shown.',
  },
  seenPublic: {
    'zh-CN': '其他人：凭编号核验证明，姓名只显示一部分；要不要给人看全名，由你决定。',
    en: 'Anybody else: may check a record by its number and sees part of the name; whether somebody sees all of it is for you to say.',
  },

  can: { 'zh-CN': '你可以要求什么', en: 'What you can ask for' },
  canSee: {
    'zh-CN': '看：登录后，在“我的培训”“学习证明”“账号”里看到自己的记录，并下载证明。',
    en: 'To see: once signed in, My training, Records and Account show your own; records can be downloaded.',
  },
  canCorrect: {
    'zh-CN': '改：信息有误，请培训管理员更正；证明上的姓名有误，会换发一份，旧的注明已被替代。',
    en: 'To correct: the training administrator mends what is wrong; a record with a wrong name is issued anew and the old one says so.',
  },
  canErase: {
    'zh-CN': '删：向培训管理员提出。能删的删掉，必须留作证明的抹去姓名；做以前会列出哪些删、哪些留、为什么。',
    en: 'To erase: ask the training administrator. What can go is deleted; what must stay as proof loses the name. Beforehand a list says which, and why.',
  },
  canExplain: {
    'zh-CN': '问：答复是“还不能参加”时，每一条都写着理由和依据，也可以请人复核。',
    en: 'To ask why: when the answer is “not yet”, every line gives its reason and basis, and a person can look at it again.',
  },
  changes: { 'zh-CN': '这一页怎样更新', en: 'How this page changes' },
  changesText: {
    'zh-CN': '系统每多记一类信息，这一页就多写一段；少写一类，发布前的检查不会通过。',
    en: 'A new kind of information gets a paragraph here; a release that leaves one out does not pass its checks.',
  },
});
