/** What a field asks for, in Chinese, by what its schema says in English. */
export const hintWords: Readonly<Record<string, string>> = {
  'composite: invented for teaching, and labelled so wherever it is shown': 'composite：为教学编写的案例，在任何地方出现都会标明。',
  'What was at stake.': '当时涉及哪些原则。',
  'Named harm a reader may wish to skip; null where none.': '读者可能想跳过的伤害描述；没有就写 null。',
  'Years, “2016–2019”; null for a composite': '起止年份，例如“2016–2019”；虚构案例写 null。',
  'null for a composite': '虚构案例写 null。',
  'Who was harmed and how, as far as it is established; in a composite, who would be.': '已经查明谁受了什么伤害；虚构案例写谁会受伤害。',
  'Open questions for a group around a table.': '供小组围坐讨论的开放问题。',
  'Whom it names, as was checked: nobody, only people whom its official, court or published sources name, or invented people.':
    '核对过写到了哪些人：没有人；只有官方、法院或已发表来源写了名字的人；虚构的人。',
  'The day by which it is compared with its sources again.': '最晚哪一天要与来源再核对一遍。',
  'A case that should not be taught from any more. Its page stays and says since when and why.':
    '不应再用来教学的案例。页面保留，并写明从哪天起、为什么。',
  'What is established, oldest first. `sources` names keys of `sources` below.':
    '已经查明的事实，从早到晚。`sources` 写下面 `sources` 里的键。',
  'What you can do tomorrow.': '读者明天就能做的事。',
  'Its place in the list.': '在清单里排第几。',
  'Clauses on training those who review. None of them sets a number.': '关于审查人员培训的条款。它们都没有规定数字。',
  'What a candidate may choose besides, and what it asks besides.': '可以加选的方向，以及选了以后另外要求什么。',
  'Its code and title while the course is not published; meanwhile the track is a draft.':
    '课程还没有发布时的编号和名称；在此期间，这个方向是草案。',
  'Minutes of learning before the first certificate.': '拿到第一张证明以前要学习的分钟数。',
  'Certificates to be held already: one of each list.': '要先持有的证明：每一组里有一张。',
  'How long the certificates in `holds` must have been held.': '`holds` 里的证明要已经持有多少个月。',
  'The exam to be passed.': '要通过的考核。',
  'How old a completed course or a passed exam may be.': '完课或通过考核到现在，最多可以隔多少个月。',
  'What the candidate is asked to do.': '要申请人做的事。',
  'Points that pass, of all that the rubric gives.': '评分量表总分里，得到多少分算通过。',
  'How many points two assessors may lie apart and still agree.': '两位评审相差多少分以内，仍算一致。',
  '可续期窗口: days before the last valid day from which it can be renewed.': '可续期窗口：到最后有效日以前多少天起可以续期。',
  'What still may be done in grace.': '宽限期里还可以做什么。',
  'Months after the last valid day during which a test renews it; later everything is asked anew.':
    '最后有效日以后多少个月内，通过考核就能续期；再晚，一切重新来过。',
  'The shorter exam by which it is renewed. Absent: the exam of the first certificate.': '续期用的较短的考核。不写：用第一张证明的考核。',
  'Renewals in a row without the exam.': '最多连续几次续期可以不考。',
  'Years held from which hours are always enough.': '持有满多少年以后，只凭学时就能续期。',
  'The day on which its facts were last compared with the registry.': '最近一次与条款库核对事实的日子。',
  'How this version differs from the one before it.': '这一版与上一版的差别有多大：勘误、小修、实质修订。',
  'With a material change: completions of earlier versions count to the end of this day at most.':
    '实质修订时：旧版的完课最多算到这一天结束。',
  'With a material change: the one lesson that whoever completed an earlier version takes instead, while that completion counts.':
    '实质修订时：学过旧版的人，在旧版还算数期间，只要补学这一课。',
  'The lessons that whoever keeps up with the reviews (温故) of another course need not take.': '坚持另一门课“温故”的人可以不学的课。',
  'What is new in this version and whom it concerns, in a sentence or two.': '这一版改了什么、和谁有关，一两句话。',
  'In order. The files are <slug>.<locale>.mdoc beside this one.': '按先后。文件是旁边的 <文件名>.<语言>.mdoc。',
  'Whether a strong pass of the exam spares the lessons, but for their decisions: dilemmas, branches and worksheets.':
    '考核成绩高出不少时，能不能免学讲规定的部分；两难、分支故事和工作表仍要做。',
  'read: abstract, excerpt or page was read. known: a well-known source that was not opened again.':
    'read：读过摘要、节选或网页。known：众所周知的来源，没有再打开。',
  'What this platform does because of it, today.': '平台今天因此怎样做。',
  'What it is called. Absent: as its course.': '考核的名称。不写：与课程同名。',
  'The exam of the same course whose items it draws. Absent: it has a bank of its own.': '用同一门课的哪份考核的题目。不写：用自己的题库。',
  'Passing it counts for certificates alone and completes no course. Absent: it completes its course.':
    '通过它只用来取得证明，不算完课。不写：通过就算完课。',
  'objective × Bloom level → number of items drawn': '目标 × 认知层次 → 抽几道题。',
  'Per cent of the items answered rightly that is needed to pass.': '答对百分之几算合格。',
  'Per cent needed in each objective as well.': '每个目标也要达到百分之几。',
  'Attempts before a conversation with the training administrator is due.': '考过几次以后，要先与培训管理员谈一次。',
  'Hours between the close of a failed attempt and the next, from the second failure on.': '从第二次不合格起，到下一次考试要隔多少小时。',
  'How long after closing time the last save still counts.': '到点以后多少秒内，最后一次保存仍算数。',
  'anywhere, or supervised: begun with a code in a room with somebody who keeps watch.':
    'anywhere：在哪里都能考；supervised：在有人监考的房间里凭考试码开始。',
  'whole, or weak_objectives: a later attempt asks only about the objectives that fell short, and the others are carried over.':
    'whole：整卷重考；weak_objectives：再考时只考没有达到的目标，其余成绩保留。',
  'never, or after_window: whether the keys are shown once nobody can sit the exam any more.':
    'never：永不公布答案；after_window：谁都不能再考以后公布。',
  'Share of the answers that must have taken the time it takes to read; below it the paper is not scored and does not count.':
    '有多大比例的题，作答时间必须够读完题；不到这个比例的卷子不评分、不算数。',
  'Per cent of all papers that may ask one item, where the bank has enough others.': '一道题最多出现在百分之几的卷子里（题库够大时）。',
  'Days after the paper was closed within which one may appeal.': '收卷以后多少天内可以申诉。',
  'Days within which an appeal is answered.': '多少天内答复申诉。',
  'How many people judge each written answer, each without the others; a further one where the nearest two are too far apart.':
    '每份书面作答由几个人各自评分；最接近的两份相差太大时，再加一个人。',
  'Points of per cent above the cut that every objective must reach for a pass to spare the lessons: one standard error of measurement.':
    '每个目标要高出合格线多少个百分点，才可以免学：一个测量标准误。',
  'The case set it belongs to: the items of one are drawn together and shown under its story.':
    '属于哪组情景题：同一组的题一起抽，放在同一个情景下面。',
  'Why it is right, or which mistake it is and a cue for next time.': '为什么对；或者它是哪一种错，下次怎样想。',
  'The text, with [[a]], [[b]]… where the gaps are.': '正文，空格写成 [[a]]、[[b]]……',
  'What speaks for it and what against.': '支持它的和反对它的。',
  'How many people rated, each alone.': '几个人各自打了分。',
  'Who sat on the panel and where its record is kept.': '谁参加了打分，记录存在哪里。',
  'By action: how many judges gave 1, 2, 3 and 4.': '按做法：打1、2、3、4分的各有几人。',
  'Characters in Chinese, words in English.': '中文按字数，英文按词数。',
  'What earns 0, 1, 2 and 3, worst first.': '得0、1、2、3分的写法，从差到好。',
  'An answer that reaches the highest level of each criterion.': '每项标准都达到最高一级的范文。',
  'Paragraphs are parted by an empty line.': '用空行分段。',
  'Words we do not use for it, in either language.': '我们不用来称呼它的词，两种语言都可以写。',
  'The same in both forms; agreed with from 1 to 5, never graded.': '两种问卷里相同；同意程度1到5，从不评分。',
  'Agreeing with it is the less favourable answer.': '同意它，是比较不利的回答。',
  'Orders the list.': '清单按它排序。',
  'In one sentence: what the topic is, and what it is not.': '一句话：这个热点是什么、不是什么。',
  'Five sentences that hold as they stand, each with its sources.': '五句可以直接使用的话，每句写明来源。',
  'What is often written, what is wrong with it, and what could be written. One at least is of the kind `field`.':
    '常见的写法、哪里不对、可以怎样写。至少一条写成 `field` 类。',
  'What is not known, or not in our library.': '还不知道的，或我们的资料里没有的。',
  'Whom to ask: keys of `newsroom/whom-to-ask.yaml`.': '可以问谁：`newsroom/whom-to-ask.yaml` 里的键。',
  'Words of the glossary that come up.': '会用到的用语（术语表里的编号）。',
  'Pieces to read on.': '延伸阅读的文章。',
  'The day by which it is compared with its sources again: six months after it was last looked at, at the latest.':
    '最晚哪一天与来源再核对：最近一次核对以后六个月以内。',
  'Outside reviews that took place. A review that nobody did is not claimed.': '已经做过的外部审阅。没有人做过的，不写。',
  'What this office can answer, and what it cannot.': '这个办公室能回答什么、不能回答什么。',
  'How it is reached.': '怎样联系。',
  'When it was seen, in words.': '什么时候看到的，用文字写。',
  'What was seen.': '看到了什么。',
  'What is not known.': '还不知道什么。',
  'Whom it concerns.': '和谁有关。',
  'What to do now.': '现在该做什么。',
  'The day by which it is compared with its sources again: six months after publication at the latest.':
    '最晚哪一天与来源再核对：发布以后六个月以内。',
  'Its number in the editorial plan; orders lists.': '编辑计划里的号码；清单按它排序。',
  'A question where it can be one.': '能写成问句就写成问句。',
  'The whole of it in three short sentences.': '用三个短句讲完全文。',
  'For whom; the first is the main one.': '写给谁看；第一个最主要。',
  'A series of `content/outreach/series.yaml`.': '`content/outreach/series.yaml` 里的系列。',
  'What is known. Every format but how-to, class-kit and toolbox says it.':
    '已经知道的。除 how-to、class-kit、toolbox 以外，每种格式都要写。',
  'What is not known yet.': '还不知道的。',
  'What people disagree about.': '人们在争论什么。',
  'The day by which it is compared with its sources again: twelve months after publication at the latest.':
    '最晚哪一天与来源再核对：发布以后十二个月以内。',
  'In the order in which the text names them: `[…](#source-2)` leads to the second.': '按正文引用的先后排：`[…](#source-2)` 指第二个。',
  'The dilemma of the month, as a question.': '本月的两难问题，写成问句。',
  'The piece that tells it.': '讲这个问题的文章。',
  'The piece that the home page opens with.': '首页最上方的文章。',
  'It binds nobody by itself: an institution or a unit takes it over as a policy of its own.':
    '它本身不约束任何人：由单位或部门采用，成为自己的要求集。',
  'What kind of body the publisher is. Absent: an institution.': '发布者是哪一类机构。不写：一个单位。',
  '行业主管部门, by domain, each with the clause that names it.': '行业主管部门，按领域，每个写明依据的条款。',
  'None: from this day the policy asks nothing any more.': '空列表：从这一天起，这个要求集不再要求什么。',
  'For project: whom on it. Absent: everybody.': '用于 project：约束项目里的哪些人。不写：所有人。',
  'Kinds of people it binds, any of them. Absent: everybody whom the trigger concerns.':
    '约束哪几类人，符合一类即可。不写：触发所涉及的所有人。',
  'These people by name, whatever else they are.': '点名这些人，不论别的情况。',
  'Of the project, or of the committee.': '项目或委员会的领域。',
  'A project that is one of the listed activities.': '清单内活动的项目。',
  'What a class (教学班) teaches.': '教学班教的课程。',
  'A class that must be taken.': '必修的教学班。',
  'It binds on the first occasion of its kind in a person’s life, and never again.': '只在一生中第一次遇到这类情形时约束，以后不再约束。',
  'For periodic: how often it recurs, counted from the start of the affiliation.': '用于 periodic：多少个月一次，从任职开始算。',
  'For rule-change: only those who had completed this course before.': '用于 rule-change：只约束以前学完这门课的人。',
  'The course that leads there. It alone meets the requirement unless satisfiedBy says otherwise.':
    '要学的课程。除非 satisfiedBy 另有规定，只有它能满足要求。',
  'In place of a course: a warning case to read and reply to.': '不用课程，而是读一个警示案例并回复。',
  'With a case: what is asked, to be answered in writing or acknowledged.': '有案例时：要求书面回答，还是确认读过。',
  'What meets it: courses, certifications, topics covered elsewhere, hours, and all, any or some of them.':
    '什么能满足它：课程、证明、别处学过的主题、学时，以及其中的全部、任一或几项。',
  'A reply to the case of the campaign of this name.': '对这个名称的专项学习里的案例作出的回复。',
  'at-trigger: once met for an occasion it stays met. Absent: each-day.': 'at-trigger：某次情形满足以后一直算满足。不写：逐日判断。',
  'By the end of the day before it begins.': '开始以前一天结束时。',
  'On the day that the occasion itself sets: the due day of a class.': '由情形自己定的日子：教学班的截止日期。',
  'Days and months of `due` count from the trigger for everybody. Absent: for whoever is entered later, from the day of entry.':
    '`due` 的天数和月数，对所有人都从触发那天算。不写：后来录入的人从录入那天算。',
  'For a class or a campaign: unmet after its due day, it stands in the way on projects. Absent: it is told of there and does not.':
    '用于教学班或专项学习：过了截止日期没有完成，会影响项目。不写：只提示，不影响。',
  'How long a completion meets it; null for ever, or when validity sets a calendar day.':
    '完成一次能管多少个月；null：一直有效，或由 validity 规定到某月某日。',
  'previous: renewal loses no time. A month and day: it ends on that day of a year, after so many months at least.':
    'previous：续期不损失时间。写月和日：满若干月以后，到那一年的这一天结束。',
  'Inside the renewal window the new period begins at the old end.': '在可续期窗口里续期，新一期从旧一期结束时算起。',
  'A change of validity leaves completions from before this edition as they were.': '有效期改了，这一版以前的完成仍按原来的算。',
  'Days before the last valid day from which it can be renewed.': '到最后有效日以前多少天起可以续期。',
  'After the last valid day. Whoever is in grace is not current.': '最后有效日以后的天数。处在宽限期，不算有效。',
  'What still may be done.': '还可以做什么。',
  'Clauses of the registry.': '条款库里的条款编号。',
  'Documents of the body that makes the requirement. It rests on a clause or such a document at least.':
    '提出要求的机构自己的文件。一项要求至少要有一个条款或一份这样的文件作依据。',
  'The answer to "why must I take this".': '回答“为什么要我学这个”。',
  'Which of its numbers no rule sets.': '哪些数字没有规则规定，是平台默认。',
  'Neutral, one sentence. Have somebody of each opinion read it.': '一句话，保持中立。请各种意见的人都读一遍。',
  'What one should know before choosing, in two or three sentences that both sides accept.': '选择以前要知道的事，两三句，双方都认可。',
  'nominal: the options stand in an order drawn for each reader. scale: they keep theirs.':
    'nominal：选项顺序对每位读者随机。scale：顺序固定。',
  'Never changed once somebody may have voted: open another poll instead.': '只要可能有人投过票，就不能再改：要改，另开一个投票。',
  'before-and-after: the same question stands before and after a text, and what moved is shown.':
    'before-and-after：读文章前后各问一次，显示变化。',
  'The last day on which votes are taken; within a year. Then the marks of who has voted are deleted.':
    '接受投票的最后一天，一年以内。过后删去谁投过票的标记。',
  'It is the question of this month on the home page, and stays so until another month has one.':
    '作为首页的本月问题，直到另一个月有了新的。',
  'What running text calls it.': '正文里的简称。',
  '文号, null where there is none or it is not confirmed.': '文号；没有或没有确认，写 null。',
  'The first day on which it no longer binds. Its clauses keep their ids.': '从哪一天起不再有效。条款编号保留。',
  'The document of the registry that took its place.': '取代它的文件（条款库里的）。',
  'Earlier documents that are not in the registry and ended by this one.': '被它取代而不在条款库里的旧文件。',
  'What else happened to it on a confirmed date: a consultation, an amendment, another authority.':
    '日期确认过的其他经过：征求意见、修正、另一机关。',
  'principles: guidance without legal force of its own': 'principles：本身没有法律效力的指导。',
  'parts: 6(2) is item two of part six, 第六部分第二项': 'parts：6(2) 指第六部分第二项。',
  'The day on which the fact base was compiled.': '资料整理核对的日子。',
  'What a reader must know before quoting it; null where nothing.': '引用以前读者必须知道的事；没有就写 null。',
  'The article as the document numbers it, "9(3)". null where only the content, not the number, is confirmed.':
    '文件里的条号，如“9(3)”。只确认了内容、没有确认条号，写 null。',
  'What it says, in our own words.': '用我们自己的话转述它的内容。',
  'What it is about, as content/topics.yaml names it: one or more, the closest first.':
    '它讲什么，用 content/topics.yaml 里的主题，一个或几个，最贴近的在前。',
  'The question that somebody has who looks for it, in one sentence.': '来找它的人心里的问题，一句话。',
};
