import type { RefusalCode } from '#domain/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { bankRefusals } from './bank-refusals.ts';
import { certificationRefusals } from './certification-refusals.ts';
import { credentialRefusals } from './credential-refusals.ts';
import { eventRefusals } from './event-refusals.ts';
import { examRefusals } from './exam-refusals.ts';
import { occasionRefusals } from './occasion-refusals.ts';
import { outsideRefusals } from './outside-refusals.ts';
import { packRefusals } from './pack-refusals.ts';
import { participationRefusals } from './participation-refusals.ts';
import { peopleRefusals } from './people-refusals.ts';
import { policyFileRefusals } from './policy-file-refusals.ts';
import { policyRefusals } from './policy-refusals.ts';
import { pollRefusals } from './poll-refusals.ts';
import { projectImportRefusals } from './project-import-refusals.ts';
import { rosterRefusals } from './roster-refusals.ts';
import { societyRefusals } from './society-refusals.ts';
import { standardRefusals } from './standard-refusals.ts';

/** What is said for each refusal: what, why, and what to do. `{name}` is filled from the data beside the code. */
export const refusals = {
  'auth.forbidden': {
    'zh-CN': '你的角色不包含这项权限。如果工作需要，请联系本单位的平台管理员。',
    en: 'Your role does not include this permission. If your work needs it, ask the platform administrator of your institution.',
  },
  'readers.unknown': {
    'zh-CN': '没有这样的教材或读本。请回到“教材和读本”重新选择。',
    en: 'There is no such reader. Please choose again on the page of readers.',
  },
  'readers.busy': {
    'zh-CN': '正在制作的文件已经很多。请过半分钟再试。',
    en: 'Many files are being made just now. Please try again in half a minute.',
  },
  'auth.sign_in_needed': { 'zh-CN': '请先登录，再继续。', en: 'Please sign in first, then go on.' },
  'auth.not_recognised': {
    'zh-CN': '邮箱（或工号）与密码对不上。请检查后再试，也可以重设密码。',
    en: 'That email (or staff number) and password do not go together. Please check them, or reset your password.',
  },
  'auth.wait': {
    'zh-CN': '刚才尝试的次数多了些，请{seconds}秒后再试。账号没有被锁定。',
    en: 'There were many tries just now. Please try again in {seconds} seconds. Nothing is locked.',
  },
  'auth.choose_institution': {
    'zh-CN': '不止一个单位有这个工号，请选择你的单位。',
    en: 'More than one institution has this staff number. Please choose yours.',
  },
  'auth.link_not_valid': {
    'zh-CN': '这个链接已经用过、过了期，或没有复制完整。可以重新申请一个。',
    en: 'This link has been used, has run out, or was not copied whole. You can ask for a new one.',
  },
  'auth.email_taken': {
    'zh-CN': '这个邮箱已用于另一个账号。请换一个邮箱，或用它直接登录。',
    en: 'This email address belongs to another account. Please take another address, or sign in with it.',
  },
  'auth.already_claimed': {
    'zh-CN': '这份人员记录已经有账号了。请直接登录；忘了密码可以重设。',
    en: 'This record has an account already. Please sign in; if you forgot the password, reset it.',
  },
  'auth.password_names_you': {
    'zh-CN': '密码里含有邮箱名，容易被猜到。请换一个。',
    en: 'The password contains the name in your email address, so it is easily guessed. Please take another.',
  },
  'auth.wrong_password': {
    'zh-CN': '现在的密码不对。请再输入一次。',
    en: 'This is not your present password. Please type it again.',
  },
  'auth.no_email': {
    'zh-CN': '没有登记邮箱，邀请无处可寄。请先在人员页面或名册里补上邮箱。',
    en: 'No email address is on record, so an invitation cannot be sent. Please add one on the person’s page or in the roster first.',
  },
  'auth.nobody_to_invite': {
    'zh-CN': '所选的人里，没有既未开通账号、又登记了邮箱的。请换一个筛选条件，或先补上邮箱。',
    en: 'Of the people chosen, nobody both lacks an account and has an email address on record. Please choose others, or add addresses first.',
  },
  'auth.mail_not_sent': {
    'zh-CN': '邮件没有发出去，邮件服务暂时不通。请过几分钟再试；仍不行，请告诉平台管理员。',
    en: 'The letter was not sent: the mail service is not answering. Please try again in a few minutes, and tell the platform administrator if it lasts.',
  },
  'shared.not_found': {
    'zh-CN': '没有找到你要的内容。它可能已移走，或地址有误。',
    en: 'What you asked for was not found. It may have moved, or the address has a slip in it.',
  },
  'assessment.already_passed': { 'zh-CN': '你已经合格，不需要再考。', en: 'You have passed already; there is nothing more to sit.' },
  'assessment.again_later': {
    'zh-CN': '你已经合格，学习证明现在有效。{from}起可以再考，为下一期续期。',
    en: 'You have passed, and your record counts now. From {from} you can sit again, to renew it.',
  },
  'assessment.attempt_open': { 'zh-CN': '你有一份还没交的试卷，可以继续作答。', en: 'You have a paper under way; you can go on with it.' },
  'assessment.cooling_down': {
    'zh-CN': '两次没有合格之后需要间隔一段时间。{until}之后可以再考，其间可以看看相关课时。',
    en: 'After two attempts that did not pass there is a pause. You can sit again after {until}; meanwhile the lessons are open.',
  },
  'assessment.rapid_pause': {
    'zh-CN': '有两份试卷作答过快，没有计分。{until}之后可以再考，其间可以看看课文。',
    en: 'Two papers were answered too fast to score. You can sit again after {until}; meanwhile the lessons are open.',
  },
  'assessment.no_attempts_left': {
    'zh-CN': '{attempts}次机会已用完。请联系本单位的培训管理员，商量下一步。',
    en: 'All {attempts} attempts are used. Please talk with your training administrator about the next step.',
  },
  'assessment.closed': { 'zh-CN': '这份试卷已经交卷，不能再改。', en: 'This paper has been handed in and can no longer be changed.' },
  'assessment.time_is_up': {
    'zh-CN': '作答时间已到，这次保存没有计入。之前保存的答案都已计入。',
    en: 'Time was up, so this save does not count. Everything saved before does.',
  },
  'assessment.not_on_paper': {
    'zh-CN': '这道题不在你的试卷上。请刷新页面后再试。',
    en: 'This question is not on your paper. Please reload the page and try again.',
  },
  'assessment.statement_needed': {
    'zh-CN': '开始之前，请先确认诚信声明。',
    en: 'Before you begin, please confirm the integrity statement.',
  },
  'assessment.not_offered': {
    'zh-CN': '这门考试今天不开考：它的规则今天没有全部生效。请过些日子再来，或询问本单位的培训管理员。',
    en: 'This exam is not open today: not all of its rules are in force. Please come back later, or ask your training administrator.',
  },
  'assessment.unanswered': {
    'zh-CN': '第{numbers}题还没有作答。已选的答案都已保存。可以继续作答，也可以就这样交卷。',
    en: 'Not answered yet: {numbers}. Everything you chose is saved. You can go on, or hand the paper in as it is.',
  },
  'progress.worksheet_done': {
    'zh-CN': '这张工作表已经提交过，改动没有保存。刷新页面可以看到你提交的和专家的写法。',
    en: 'This worksheet was handed in before, so the change was not kept. Reload the page to see yours beside the expert’s.',
  },
  'assessment.measure_not_open': {
    'zh-CN': '现在没有要答的问卷：已经答过，或还没有到时候。',
    en: 'There is no form to take at present: you have taken it, or its time has not come.',
  },
  'assessment.measure_empty': {
    'zh-CN': '四个部分都没有答完整，没有什么可以保存。请至少答完一个部分，或者选“这次不答”。',
    en: 'None of the four parts is complete, so there is nothing to keep. Please complete one at least, or choose “Not this time”.',
  },
  'refresh.nothing_due': {
    'zh-CN': '这门课今天没有要温故的题。到了日子会出现在“我的培训”里。',
    en: 'There is nothing to refresh of this course today. When the day comes it appears under “My training”.',
  },
  'refresh.unanswered': {
    'zh-CN': '这道题还没有答完。请把每一处都选好，再看解释。',
    en: 'This question is not answered whole yet. Please answer every part of it to see why.',
  },
  'refresh.not_in_sitting': {
    'zh-CN': '这道题不在这一次温故里。请重新打开温故，从当前的题继续。',
    en: 'This question is not in the review under way. Please open it again and go on from there.',
  },
  'notifications.address_not_public': {
    'zh-CN': '推送地址必须是互联网上公开的 https 地址，不能指向内部网络或本机。请换一个地址。',
    en: 'The address must be a public one reached over https; it may not lead into an internal network or to this machine. Please give another.',
  },
  'notifications.not_the_provider': {
    'zh-CN': '这不是该平台的机器人地址（应以{hosts}开头）。请从群机器人的设置里复制完整地址。',
    en: 'This is not an address of that provider’s robots ({hosts}). Please copy the whole address from the settings of the robot.',
  },
  'notifications.nothing_to_remind': {
    'zh-CN': '这个人没有尚未完成的培训，不需要提醒。',
    en: 'This person has no training left to do, so there is nothing to remind of.',
  },
  'notifications.held_back': {
    'zh-CN': '现在不宜写信给这个人：不在发信时段、今天已经写过，或本周已达上限。系统会在合适的时候一并告知。',
    en: 'This person is not to be written to now: it is a quiet hour, they had a letter today, or the week’s ceiling is reached. They will be told when it is time.',
  },
  'projects.number_taken': {
    'zh-CN': '本单位已经有编号为“{number}”的项目（课题）。请检查编号；如果就是同一个项目，请在项目列表里打开它。',
    en: 'Your institution already has a project numbered “{number}”. Please check the number; if it is the same project, open it from the list.',
  },
  'projects.no_team': {
    'zh-CN': '{asOf}这一天项目里没有成员，没有什么可以说明。请换一天，或先把成员加进来。',
    en: 'Nobody was on the project on {asOf}, so there is nothing to state. Please choose another day, or add the members first.',
  },
  'projects.before_approval': {
    'zh-CN': '这一天早于伦理审查通过的日期（{approvedOn}）。请改成那一天或更晚的日期。',
    en: 'This day comes before the ethics approval ({approvedOn}). Please give that day or a later one.',
  },
  'projects.approval_missing': {
    'zh-CN': '填了跟踪审查或登记的日期，还缺伦理审查通过的日期。请补上。',
    en: 'There is a day for the follow-up review or the registration, and none for the approval before it. Please give that day.',
  },
  'projects.ends_before_start': {
    'zh-CN': '结束日期早于开始日期（{startedOn}）。请改成开始当天或更晚的日期。',
    en: 'The last day is before the first one ({startedOn}). Please give that day or a later one.',
  },
  'projects.outside_project': {
    'zh-CN': '加入日期不在项目（课题）的起止日期之内。项目从{startedOn}开始，请选择这之后、项目结束之前的日期。',
    en: 'This day lies outside the project, which starts on {startedOn}. Please choose a day from then on and before the project ends.',
  },
  'projects.already_member': {
    'zh-CN': '这个人从{startedOn}起已经是项目成员。要改角色，请先填写原来的最后一天，再从第二天起重新加入。',
    en: 'This person has been a member since {startedOn}. To change the role, first give the last day of the present place, then add the person again from the day after.',
  },
  'projects.not_at_institution': {
    'zh-CN': '没有选定本单位的人员，或这个人在那一天已不在本单位。请从搜索结果里选一位。',
    en: 'Nobody of your institution is chosen, or the person has left by that day. Please choose one of the people found.',
  },
  'projects.role_needed': {
    'zh-CN': '这个人在{asOf}不是项目成员，所以不知道按哪个角色核验。请写明拟担任的角色再问一次。',
    en: 'This person is not a member of the project on {asOf}, so it is not known which role to ask for. Please name the intended role and ask again.',
  },
  'projects.known_later': {
    'zh-CN': '{known}还没有到，那时的记录现在还不知道。请填写一个过去的时刻，或留空按现在的记录核验。',
    en: '{known} is still to come, and what will be on record then is not known. Please give an instant that is past, or leave it empty to ask as known now.',
  },
  'projects.unknown': {
    'zh-CN': '在本单位没有找到所问的项目（课题）或人员。请检查项目编号和工号。',
    en: 'The project or the person asked about is not known at your institution. Please check the project number and the staff number.',
  },
  'requirements.ends_before_start': {
    'zh-CN': '最后一天早于第一天（{fromOn}）。请更正其中一个日期。',
    en: 'The last day lies before the first ({fromOn}). Please correct one of them.',
  },
  'requirements.no_such_requirement': {
    'zh-CN': '没有这项培训要求。请从列出的要求中选一项。',
    en: 'There is no such requirement. Please choose one of those listed.',
  },
  'requirements.basis_needed': {
    'zh-CN': '给一个部门或整个单位延期，要写明依据的通知或文件。请填写依据。',
    en: 'An extension for a unit or a whole institution rests on an order. Please say which.',
  },
  'requirements.person_elsewhere': {
    'zh-CN': '这个人不在本单位，所以本单位不能替其决定。请检查所选的人员。',
    en: 'This person is not at the institution, so it cannot decide for them. Please check whom you chose.',
  },
  'requirements.own_case': {
    'zh-CN': '不能为自己办理豁免、延期、休假或互认。请另一位培训管理员来办。',
    en: 'Nobody grants or recognises anything for themselves. Please ask another training administrator.',
  },
  'requirements.already_withdrawn': {
    'zh-CN': '这一项已经撤回，不能再撤回一次。',
    en: 'This was withdrawn already and cannot be withdrawn again.',
  },
  'requirements.nobody_concerned': {
    'zh-CN': '所选的人都不涉及，没有什么可办的。请看每个人的原因，或换一个条件。',
    en: 'None of those picked is concerned, so there is nothing to do. See the reason for each, or pick others.',
  },
  'requirements.too_many_people': {
    'zh-CN': '一次最多办理{limit}人。请缩小范围分几次办，或者给整个部门延期。',
    en: 'At most {limit} people at a time. Narrow the list and act several times, or extend for a whole unit.',
  },
  'requirements.people_changed': {
    'zh-CN': '刚才有人的情况变了，涉及的人和你看到的不一样，所以还没有办理。下面是最新的，请再看一遍后确认。',
    en: 'Something changed meanwhile, and those concerned are not those you were shown, so nothing was done. Below is how things stand now; please look again and confirm.',
  },
  'requirements.past_not_ready': {
    'zh-CN': '这份清单现在不能生效：还没有说明各列的含义，或者已经生效过。',
    en: 'This list cannot come into force now: its columns are not explained yet, or it was put in force before.',
  },
  'requirements.past_changes_nothing': {
    'zh-CN': '这份清单里没有可以认可的新内容：各行都有问题，或者早已认可。',
    en: 'There is nothing new to recognise in this list: its rows have faults, or were recognised already.',
  },
  'requirements.past_judged_again': {
    'zh-CN': '刚才有人员或认可变了，和你看到的不一样，所以还没有生效。下面是重新核对的结果，请再看一遍后确认。',
    en: 'People or recognitions changed meanwhile, so nothing came into force. Below is how the list stands now; please look again and confirm.',
  },
  'requirements.past_not_applied': {
    'zh-CN': '这份清单没有在生效，不用撤回。',
    en: 'This list is not in force, so there is nothing to withdraw.',
  },
  'requirements.past_columns_missing': {
    'zh-CN': '还缺少必需的列：工号或邮箱、课程或主题、完成日期。请指明哪些列是它们。',
    en: 'Needed columns are missing: a number or email, the course or topic, and the day of completion. Please say which they are.',
  },
  'requirements.past_columns_doubled': {
    'zh-CN': '有两列指成了同一项。每一项只能对应一列。',
    en: 'Two columns are said to mean the same. Each can be one column only.',
  },
  'progress.no_such_act': {
    'zh-CN': '这一课的内容更新过，没有找到这道练习。请刷新页面，从最新的内容继续。',
    en: 'This lesson has changed and the exercise was not found in it. Please reload the page and go on from there.',
  },
  'progress.act_unfinished': {
    'zh-CN': '还有没答的部分，或者写得太短。请补全以后再记下。',
    en: 'Part of it is not answered yet, or what you wrote is too short. Please complete it and keep it again.',
  },
  'progress.no_such_choice': { 'zh-CN': '请选择列出的选项之一。', en: 'Please choose one of the options listed.' },
  'credentials.already_revoked': {
    'zh-CN': '这份学习证明已经撤销，不能再撤销或更正。',
    en: 'This record of learning is revoked already; it can be neither revoked nor corrected again.',
  },
  'credentials.already_superseded': {
    'zh-CN': '这份学习证明已由{by}更正替代。请改为处理新的那一份。',
    en: 'This record of learning has been superseded by {by}. Please work on that one instead.',
  },
  ...eventRefusals,
  ...packRefusals,
  ...examRefusals,
  ...credentialRefusals,
  ...bankRefusals,
  ...certificationRefusals,
  ...policyRefusals,
  ...policyFileRefusals,
  ...occasionRefusals,
  ...outsideRefusals,
  ...participationRefusals,
  ...peopleRefusals,
  ...pollRefusals,
  ...projectImportRefusals,
  ...rosterRefusals,
  ...societyRefusals,
  ...standardRefusals,
} as const satisfies Record<RefusalCode, Bilingual>;
