/** Requirements that the elements carry: the clauses of the documents by their numbers alone, our own short wording, and where each is kept. */
import type { LocalizedText } from '../../../primitives/readers.js';

export interface Requirement {
  /** `R003-ch2§2-4`: document 003, chapter 2, § 2, item 4; `R000-22`: document 000, item 22. */
  readonly clauses: readonly string[];
  readonly what: LocalizedText;
  /** Elements by their tags, rooms of the engine by their files. */
  readonly where: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly title: LocalizedText;
  readonly requirements: readonly Requirement[];
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'terms',
    title: { ru: 'Условия продукта', kk: 'Өнім талаптары' },
    requirements: [
      { clauses: ['R003-ch2§2-1', 'R003-ch2§2-3', 'R003-ch2§2-4'], what: { ru: 'Границы суммы, срока и цены, тенге, обеспечение', kk: 'Сома, мерзім және баға шектері, теңге, қамтамасыз ету' }, where: ['src/product/parse-product.ts', 'src/terms/check-terms.ts', 'src/cost/check-cost.ts', 'mfo-calculator'] },
      { clauses: ['R003-ch1-4(41)', 'R003-ch1-4(42)', 'R003-ch1-4(43)'], what: { ru: 'Показатели года – из бюджета того же года', kk: 'Жыл көрсеткіштері – сол жылғы бюджеттен' }, where: ['src/law/mrp.ts', 'src/law/subsistence-minimum.ts'] },
      { clauses: ['R003-ch2§1-1', 'R003-ch2§1-1(а)'], what: { ru: 'Кто может обратиться, и в каком возрасте', kk: 'Кім және қай жаста жүгіне алады' }, where: ['mfo-disclosure', 'mfo-kdn-check'] },
      { clauses: ['R003-ch3§2-3', 'R003-ch3§2-8', 'R003-ch3§2-10'], what: { ru: 'Сумму и срок называет сам человек; расчёт – не решение', kk: 'Сома мен мерзімді адамның өзі атайды; есептеу – шешім емес' }, where: ['mfo-calculator', 'mfo-disclosure'] },
      { clauses: ['R003-ch2§2-5', 'R003-ch6-1'], what: { ru: 'Неустойка кредитора в пределах закона', kk: 'Кредитордың тұрақсыздық айыбы заң шегінде' }, where: ['src/law/penalty-limits.ts', 'src/change/late-payment.ts'] },
    ],
  },
  {
    id: 'schedule',
    title: { ru: 'Методы и график', kk: 'Әдістер және кесте' },
    requirements: [
      { clauses: ['R003-ch1-4(16)', 'R003-ch1-4(17)', 'R003-ch1-4(18)', 'R003-ch7§1-1'], what: { ru: 'Три метода погашения', kk: 'Өтеудің үш әдісі' }, where: ['src/schedule/annuity.ts', 'src/schedule/differentiated.ts', 'src/schedule/single-payment.ts'] },
      { clauses: ['R003-ch7§1-2', 'R003-ch7§1-3'], what: { ru: 'Первый и последний платёж, последний день', kk: 'Бірінші және соңғы төлем, соңғы күн' }, where: ['src/schedule/build-schedule.ts', 'mfo-verify'] },
      { clauses: ['R003-ch7§2-1', 'R003-ch3§2-12'], what: { ru: 'Дни платежей, их шаг и первый период', kk: 'Төлем күндері, аралығы және бірінші кезең' }, where: ['src/schedule/due-dates.ts', 'src/terms/check-terms.ts'] },
      { clauses: ['R003-ch3§5-4', 'R003-ch3§5-5'], what: { ru: 'День перевода – первый день договора', kk: 'Ақша аударылған күн – шарттың бірінші күні' }, where: ['src/schedule/due-dates.ts', 'src/cost/cash-flows.ts'] },
      { clauses: ['R003-ch1-4(3)', 'R003-ch1-4(31)', 'R003-ch7§3-1'], what: { ru: 'Вознаграждение на остаток основного долга', kk: 'Негізгі борыш қалдығына есептелетін сыйақы' }, where: ['src/schedule/accrue.ts', 'src/primitives/day-count.ts'] },
      { clauses: ['R003-ch3§1-1(6)', 'R003-ch3§2-7(5)', 'R003-ch3§6-2(7)', 'R003-ch8§1-1(16)'], what: { ru: 'График по столбцам, отдельным листом, с местом для подписей', kk: 'Бағандарға бөлінген кесте, бөлек парақта, қол қоятын орнымен' }, where: ['mfo-schedule', 'mfo-disclosure'] },
    ],
  },
  {
    id: 'gesv',
    title: { ru: 'ГЭСВ', kk: 'ЖТСМ' },
    requirements: [
      { clauses: ['R003-ch3§4-3', 'R003-ch3§4-4', 'R003-ch3§4-5'], what: { ru: 'Формула, дни, что входит и что нет, сравнение с пределом', kk: 'Формула, күндер, не кіреді және не кірмейді, шекпен салыстыру' }, where: ['src/cost/gesv.ts', 'src/cost/cash-flows.ts', 'src/cost/check-cost.ts'] },
      { clauses: ['R003-ch3§4-1', 'R003-ch3§4-2', 'R003-ch3§6-2(8)'], what: { ru: 'Расчёт заново при изменении, с доказательством', kk: 'Өзгергенде қайта есептеу, дәлелімен' }, where: ['src/change.ts', 'src/cost/gesv-proof.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch1-4(4)'], what: { ru: 'Объяснение рядом с цифрой', kk: 'Санның жанындағы түсіндірме' }, where: ['mfo-calculator', 'mfo-disclosure'] },
    ],
  },
  {
    id: 'burden',
    title: { ru: 'Доход и долговая нагрузка', kk: 'Табыс және борыштық жүктеме' },
    requirements: [
      { clauses: ['R003-ch2§1-1(б)', 'R003-ch1-4(34)', 'R003-ch3§3-5'], what: { ru: 'Девять источников дохода, шесть месяцев, что считается', kk: 'Тоғыз табыс көзі, алты ай, не есепке алынады' }, where: ['src/affordability/income.ts', 'src/law/affordability-rules.ts', 'mfo-kdn-check'] },
      { clauses: ['R003-ch3§3-4'], what: { ru: 'Доход, нужный на семью', kk: 'Отбасына қажет табыс' }, where: ['src/affordability/check-affordability.ts', 'mfo-kdn-check'] },
      { clauses: ['R003-ch3§3-5', 'R003-ch1-4(44)', 'R003-ch2§1-1(с)'], what: { ru: 'КДН и два его предела', kk: 'БЖК және оның екі шегі' }, where: ['src/affordability/check-affordability.ts', 'src/law/affordability-limits.ts', 'mfo-kdn-check'] },
      { clauses: ['R003-ch3§3-5-1', 'R003-ch3§1-1(4)', 'R000-71'], what: { ru: 'Когда КДН считается заново', kk: 'БЖК қашан қайта есептеледі' }, where: ['src/affordability/check-affordability.ts', 'src/change.ts'] },
      { clauses: ['R003-ch3§3-5-2'], what: { ru: 'КДД; предел неизвестен и назван неизвестным', kk: 'КДД; шегі белгісіз және белгісіз деп айтылады' }, where: ['src/affordability/obligations.ts', 'mfo-kdn-check'] },
      { clauses: ['R000-36', 'R000-37', 'R003-ch8§4-2', 'R004-3.7', 'R004-8.3', 'R001-2.2'], what: { ru: 'Свой результат – лишь предварительный: документы проверяет кредитор', kk: 'Өз есебіңіздің нәтижесі – алдын ала ғана: құжаттарды кредитор тексереді' }, where: ['mfo-kdn-check'] },
    ],
  },
  {
    id: 'refusal',
    title: { ru: 'Основания отказа', kk: 'Бас тарту негіздері' },
    requirements: [
      { clauses: ['R003-ch3§3-3(7)', 'R003-ch3§3-3(9)', 'R003-ch3§3-3(10)', 'R003-ch8§1-3(3)', 'R003-ch8§1-3(8)', 'R003-ch8§1-3(18)', 'R003-ch8§1-3(20)', 'R003-ch8§1-3(21)'], what: { ru: 'Самопроверка до заявления, с пунктом у каждого основания', kk: 'Өтінішке дейінгі өзін-өзі тексеру, әр негіздің тармағымен' }, where: ['src/law/refusal-grounds.ts', 'mfo-kdn-check'] },
      { clauses: ['R003-ch3§3-3(1)', 'R003-ch3§3-3(2)', 'R003-ch3§3-3(3)', 'R003-ch3§3-3(4)', 'R003-ch3§3-3(5)', 'R003-ch3§3-3(6)', 'R003-ch8§1-2(10)'], what: { ru: 'Хорошая нагрузка не обещает решения', kk: 'Жүктеменің жақсы болуы шешімге кепіл емес' }, where: ['src/law/refusal-grounds.ts', 'mfo-kdn-check'] },
    ],
  },
  {
    id: 'pauses',
    title: { ru: 'Выдача и ожидание', kk: 'Беру және күту' },
    requirements: [
      { clauses: ['R003-ch3§1-1', 'R003-ch3§2-1'], what: { ru: 'Сначала условия, потом договор; время на чтение', kk: 'Алдымен талаптар, сосын шарт; оқуға берілетін уақыт' }, where: ['mfo-disclosure', 'mfo-consent', 'src/law/consent-duties.ts'] },
      { clauses: ['R003-ch3§3-1', 'R003-ch3§2-11', 'R003-ch3§5-2'], what: { ru: 'Сроки решения и перевода', kk: 'Шешім мен аударым мерзімдері' }, where: ['src/law/borrower-rights.ts', 'src/law/deadline.ts', 'mfo-consent'] },
      { clauses: ['R003-ch3§5-1', 'R003-ch3§5-6', 'R003-ch3§2-5', 'R003-ch3§2-9'], what: { ru: 'Куда идут деньги и как от них отказаться', kk: 'Ақша қайда түседі және одан қалай бас тартылады' }, where: ['mfo-consent', 'mfo-disclosure'] },
      { clauses: ['R003-ch3§5-3'], what: { ru: 'Ожидание и второе согласие выше порога', kk: 'Шектен жоғары сомадағы күту және екінші келісім' }, where: ['src/law/consent-duties.ts', 'src/consent/duties.ts', 'mfo-consent'] },
    ],
  },
  {
    id: 'consents',
    title: { ru: 'Согласия', kk: 'Келісімдер' },
    requirements: [
      { clauses: ['R003-ch3§2-4(4)', 'R003-ch8§1-2(2)', 'R003-ch3§6-2(12)', 'R003-ch3§6-2(13)'], what: { ru: 'Каждый получатель и каждое согласие отдельно', kk: 'Әр алушы және әр келісім бөлек' }, where: ['mfo-consent'] },
      { clauses: ['R003-ch3§5-7', 'R003-ch3§5-8', 'R003-ch3§3-3(8)', 'R003-ch8§1-3(19)'], what: { ru: 'Согласия по возрасту и супруга; что нельзя дать на странице', kk: 'Жасқа байланысты келісім және жұбайының (зайыбының) келісімі; бетте беруге болмайтыны' }, where: ['src/consent/duties.ts', 'src/law/consent-duties.ts', 'mfo-consent'] },
      { clauses: ['R000-38', 'R003-ch10§1-1'], what: { ru: 'Понимание по темам; действия с данными названы', kk: 'Тақырып бойынша түсіну; деректермен не істелетіні аталған' }, where: ['mfo-consent'] },
      { clauses: ['R001-7.1', 'R001-3.4', 'R004-2.1(12)', 'R003-ch8§1-2(8)', 'R001-1.1', 'R004-3.11.8'], what: { ru: 'Передача за границу, публикация и реклама – свой вопрос у каждой', kk: 'Шетелге беру, жариялау және жарнама – әрқайсысының өз сұрағы' }, where: ['mfo-consent'] },
      { clauses: ['R003-ch10§2-8', 'R003-ch8§1-2(13)', 'R003-ch9§1-4', 'R000-39'], what: { ru: 'О чём предупреждают: третьи лица, записи и фото', kk: 'Не туралы ескертіледі: үшінші тұлғалар, жазбалар мен фото' }, where: ['mfo-consent', 'mfo-disclosure'] },
      { clauses: ['R001-0', 'R001-6.1', 'R002-6.2', 'R004-3.5', 'R001-9.2', 'R002-6.3', 'R004-8.5', 'R000-93'], what: { ru: 'Молчание – не согласие; запись указывает на сам текст', kk: 'Үндемеу – келісім емес; жазба мәтіннің өзін көрсетеді' }, where: ['src/consent/record.ts', 'mfo-consent'] },
    ],
  },
  {
    id: 'data',
    title: { ru: 'Персональные данные и тайна', kk: 'Дербес деректер және құпия' },
    requirements: [
      { clauses: ['R001-1.1', 'R004-3.11', 'R004-3.2.3', 'R001-2.1', 'R002-2.2', 'R004-3.5', 'R001-2.3'], what: { ru: 'Цели, данные и получатели – закрытыми списками', kk: 'Мақсаттар, деректер және алушылар – жабық тізіммен' }, where: ['src/consent/check-consents.ts', 'mfo-consent'] },
      { clauses: ['R001-3.2', 'R004-3.2', 'R003-ch10§2-1', 'R003-ch10§2-2'], what: { ru: 'Лишнего не спрашивается, введённое не уходит', kk: 'Артығы сұралмайды, енгізілгені ешқайда кетпейді' }, where: ['mfo-calculator', 'mfo-kdn-check'] },
      { clauses: ['R001-7.1', 'R004-7.2', 'R000-87', 'R003-ch10§1-4', 'R004-4.3', 'R004-4.4', 'R004-4.5', 'R003-ch10§1-3'], what: { ru: 'Права на свои данные, отзыв согласия и его сроки', kk: 'Өз деректеріне құқық, келісімді кері қайтарып алу және мерзімдері' }, where: ['mfo-consent'] },
      { clauses: ['R003-ch3§2-15', 'R003-ch10§2-7(1)', 'R003-ch10§1-6(3)'], what: { ru: 'Что узнаёт кредитное бюро; что делать при краже данных', kk: 'Кредиттік бюро не біледі; дерек ұрланса не істеу керек' }, where: ['mfo-disclosure', 'mfo-consent'] },
    ],
  },
  {
    id: 'services',
    title: { ru: 'Дополнительные услуги', kk: 'Қосымша қызметтер' },
    requirements: [
      { clauses: ['R003-ch3§2-16'], what: { ru: 'Содержание и цена до договора, свободный выбор, отдельное согласие, цифры с услугой и без неё', kk: 'Шартқа дейін мазмұны мен бағасы, еркін таңдау, бөлек келісім, қызметпен және онсыз сандар' }, where: ['mfo-calculator', 'mfo-consent', 'src/consent/record.ts'] },
    ],
  },
  {
    id: 'before',
    title: { ru: 'Сведения до договора', kk: 'Шартқа дейінгі мәлімет' },
    requirements: [
      { clauses: ['R003-ch8§1-1(3)', 'R003-ch8§2-2(2)', 'R003-ch8§3-2(1)', 'R000-10', 'R000-11', 'R003-ch8§1-1(4)'], what: { ru: 'Все условия и проекты графика разными методами', kk: 'Барлық талаптар және әртүрлі әдістегі кесте жобалары' }, where: ['mfo-disclosure', 'mfo-schedule'] },
      { clauses: ['R003-ch8§1-1(5)', 'R000-15', 'R003-ch8§2-2(3)'], what: { ru: 'Последствия неуплаты и право отказаться, в тенге и словами', kk: 'Төлемегеннің салдары және бас тарту құқығы, теңгемен және сөзбен' }, where: ['mfo-disclosure'] },
      { clauses: ['R003-ch3§2-7', 'R003-ch11-3', 'R003-ch7§2-3', 'R000-12', 'R000-26', 'R000-55', 'R000-64'], what: { ru: 'Кто кредитор, как с ним связаться и как платить', kk: 'Кредитор кім, онымен қалай байланысады, қалай төлейді' }, where: ['src/product/product.ts', 'mfo-calculator', 'mfo-disclosure'] },
      { clauses: ['R000-13', 'R000-16', 'R000-20', 'R000-29', 'R000-30'], what: { ru: 'Казахский или русский, ясно, вежливо и одинаково для всех', kk: 'Қазақ не орыс тілінде, түсінікті, сыпайы және бәріне бірдей' }, where: ['src/i18n/messages.ts', 'src/i18n/format.ts'] },
      { clauses: ['R003-ch1-4', 'R002-2.1', 'R004-2.1', 'R000-24'], what: { ru: 'Термины объяснены, у каждой цифры есть «почему»', kk: 'Терминдер түсіндірілген, әр санда «неге» бар' }, where: ['src/disclosure/explain.ts', 'mfo-calculator'] },
      { clauses: ['R000-17', 'R003-ch1-3', 'R003-ch8§1-1(2)', 'R003-ch8§2-2(1)', 'R003-ch8§3-2(5)'], what: { ru: 'Без входа и без данных о себе; правила и тарифы рядом', kk: 'Жүйеге кірмей және өзі туралы дерек бермей; қағидалар мен тарифтер қасында' }, where: ['mfo-calculator'] },
      { clauses: ['R000-18', 'R000-19', 'R000-22', 'R000-23', 'R000-6', 'R000-7'], what: { ru: 'Без мелкого шрифта, спешки, уловок и отказа от сведений', kk: 'Ұсақ қаріпсіз, асықтырмай, айла-шарғысыз және мәліметтен бас тартқызбай' }, where: ['mfo-calculator', 'mfo-consent'] },
      { clauses: ['R000-21'], what: { ru: 'Доступность', kk: 'Қолжетімділік' }, where: ['src/site/docs/accessibility/criteria.ts'] },
      { clauses: ['R000-14', 'R000-25', 'R003-ch8§4-1', 'R003-ch1-4(5)'], what: { ru: 'Сохранить и напечатать в любое время; проверить через годы', kk: 'Кез келген уақытта сақтау және басып шығару; жылдардан кейін тексеру' }, where: ['src/disclosure/disclosure.ts', 'mfo-disclosure', 'mfo-verify'] },
    ],
  },
  {
    id: 'payments',
    title: { ru: 'Платежи и досрочное погашение', kk: 'Төлемдер және мерзімінен бұрын өтеу' },
    requirements: [
      { clauses: ['R003-ch7§2-2', 'R003-ch8§3-1(1)', 'R003-ch7§2-6'], what: { ru: 'Платёж – в срок и целиком; день поступления', kk: 'Төлем – мерзімінде және толық; түскен күні' }, where: ['mfo-schedule'] },
      { clauses: ['R003-ch7§2-4', 'R003-ch7§2-5'], what: { ru: 'Порядок, в котором деньги гасят долг', kk: 'Ақша борышты қандай кезекпен өтейді' }, where: ['src/change/late.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch2§2-6', 'R003-ch7§4-1', 'R003-ch7§4-2', 'R003-ch7§4-3', 'R003-ch7§4-4', 'R003-ch7§4-5', 'R003-ch7§4-6', 'R003-ch7§5-1', 'R003-ch8§3-2(3)', 'R003-ch1-4(35)'], what: { ru: 'Досрочно, полностью и частично; заявление; деньги вперёд без него', kk: 'Мерзімінен бұрын, толық және ішінара; өтініш; өтінішсіз алдын ала төлем' }, where: ['src/change/early.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch7§5-2', 'R003-ch7§5-3', 'R003-ch8§3-2(4)'], what: { ru: 'Возврат лишнего и справка об отсутствии долга', kk: 'Артығын қайтару және борыш жоқ екені туралы анықтама' }, where: ['src/law/borrower-rights.ts', 'mfo-consent'] },
    ],
  },
  {
    id: 'changes',
    title: { ru: 'Отсрочка, смягчение, просрочка', kk: 'Кейінге қалдыру, жеңілдету, кешіктіру' },
    requirements: [
      { clauses: ['R003-ch2§2-7', 'R003-ch2§2-8', 'R003-ch5-1', 'R003-ch3§2-14'], what: { ru: 'Отсрочка и новые условия по соглашению', kk: 'Келісім бойынша кейінге қалдыру және жаңа талаптар' }, where: ['src/change/change-loan.ts', 'src/change/new-terms.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch8§1-1(10)', 'R003-ch8§1-3(9)'], what: { ru: 'Отсрочка на срочную службу', kk: 'Мерзімді әскери қызметке байланысты кейінге қалдыру' }, where: ['src/change/change-loan.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch6-1', 'R003-ch6-2-1', 'R003-ch8§1-1(13)'], what: { ru: 'Что стоит опоздание и когда о нём предупреждают', kk: 'Кешігу қаншаға түседі және қашан ескертіледі' }, where: ['src/change/late-payment.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch6-2-2', 'R003-ch8§1-1(14)', 'R003-ch8§3-2(8)', 'R000-65', 'R000-68', 'R000-69', 'R000-72', 'R000-73', 'R000-74', 'R000-75', 'R000-75bis', 'R000-76'], what: { ru: 'О чём можно просить в просрочке, сроки ответа, когда обязаны согласиться', kk: 'Кешіккенде не сұрауға болады, жауап мерзімі, қашан келісуге міндетті' }, where: ['src/change/relief.ts', 'src/affordability/relief.ts', 'mfo-schedule'] },
      { clauses: ['R003-ch6-2-3', 'R003-ch8§3-2(9)'], what: { ru: 'Омбудсман и срок обращения', kk: 'Омбудсман және жүгіну мерзімі' }, where: ['src/law/ombudsman.ts', 'src/law/borrower-rights.ts', 'mfo-consent'] },
      { clauses: ['R003-ch8§1-2(7)', 'R003-ch6-3-1', 'R003-ch6-2', 'R003-ch6-3', 'R003-ch8§1-1(11)', 'R003-ch8§1-1(12)', 'R003-ch8§1-2(15)'], what: { ru: 'Последствия: весь долг, исполнительная надпись нотариуса, взыскание', kk: 'Салдары: бүкіл борыш, нотариустың атқарушылық жазбасы, өндіріп алу' }, where: ['mfo-disclosure', 'mfo-schedule'] },
    ],
  },
  {
    id: 'forbidden',
    title: { ru: 'Чего кредитору нельзя', kk: 'Кредиторға не істеуге болмайды' },
    requirements: [
      { clauses: ['R003-ch8§1-3(1)', 'R003-ch8§1-3(2)', 'R003-ch8§1-3(9)', 'R003-ch8§1-3(13)', 'R003-ch8§1-3(14)'], what: { ru: 'Плата за досрочное погашение и худшие условия без согласия', kk: 'Мерзімінен бұрын өтеу үшін ақы және талаптарды келісімсіз нашарлату' }, where: ['src/change/early.ts', 'src/change/new-terms.ts', 'mfo-verify'] },
      { clauses: ['R003-ch8§1-3(4)', 'R003-ch8§1-3(17)', 'R003-ch8§1-3(7)', 'R003-ch8§1-3(16)'], what: { ru: 'Платежи, кроме вознаграждения и неустойки; индексация', kk: 'Сыйақы мен тұрақсыздық айыбынан басқа төлемдер; индекстеу' }, where: ['src/product/product.ts', 'mfo-verify'] },
      { clauses: ['R003-ch8§1-3(5)', 'R003-ch8§1-3(6)', 'R003-ch8§1-3(15)', 'R003-ch8§3-2(7)'], what: { ru: 'Пеня сверх дней закона и за выходной', kk: 'Заңдағы күннен артық және демалыс күнгі өсімпұл' }, where: ['src/change/late-payment.ts', 'src/law/holidays.ts', 'src/schedule/penalty-free.ts'] },
    ],
  },
  {
    id: 'rights',
    title: { ru: 'Права и обязанности', kk: 'Құқықтар мен міндеттер' },
    requirements: [
      { clauses: ['R003-ch8§3-2', 'R004-7.2'], what: { ru: 'Права заёмщика вместе, с датами', kk: 'Қарыз алушының құқықтары бірге, күндерімен' }, where: ['src/law/borrower-rights.ts', 'mfo-consent', 'mfo-disclosure'] },
      { clauses: ['R003-ch8§2-1', 'R003-ch8§3-1', 'R003-ch8§4-3', 'R003-ch8§1-1(1)', 'R003-ch8§1-1(15)', 'R000-35'], what: { ru: 'Обязанности, извещения, заём, взятый обманом', kk: 'Міндеттер, хабарламалар, алдаумен алынған қарыз' }, where: ['mfo-disclosure', 'mfo-consent'] },
    ],
  },
  {
    id: 'complaints',
    title: { ru: 'Жалобы', kk: 'Шағымдар' },
    requirements: [
      { clauses: ['R003-ch9§1-1', 'R003-ch9§1-2', 'R003-ch9§1-3', 'R003-ch9§1-5', 'R000-54', 'R000-62'], what: { ru: 'Куда пожаловаться', kk: 'Қайда шағымдануға болады' }, where: ['mfo-consent', 'mfo-disclosure'] },
      { clauses: ['R003-ch9§2-2', 'R003-ch9§2-3', 'R003-ch9§2-6', 'R000-57', 'R000-58', 'R000-60', 'R000-61', 'R000-74bis'], what: { ru: 'Когда и как отвечают', kk: 'Қашан және қалай жауап береді' }, where: ['src/law/borrower-rights.ts', 'src/law/deadline.ts', 'mfo-consent'] },
    ],
  },
  {
    id: 'site',
    title: { ru: 'Сайт и безопасность', kk: 'Сайт және қауіпсіздік' },
    requirements: [
      { clauses: ['R004-5.3(1)', 'R004-8.2', 'R001-9.1'], what: { ru: 'Чья это страница; ссылки, уводящие с неё', kk: 'Бұл бет кімдікі; одан шығаратын сілтемелер' }, where: ['mfo-disclosure', 'src/elements/leaves-to.ts'] },
      { clauses: ['R004-5.3(2)', 'R004-5.3(3)', 'R004-5.3(4)', 'R004-5.3(5)', 'R004-5.4', 'R002-4.3'], what: { ru: 'Ни паролей, ни кодов, ни хранения; ошибки без лишних данных', kk: 'Құпиясөз де, код та, сақтау да жоқ; қателер артық дерексіз' }, where: ['src/primitives/issue.ts', 'src/elements/mfo-element.ts'] },
      { clauses: ['R004-3.8', 'R001-1.1', 'R004-3.7', 'R004-3.11.9', 'R002-2.5', 'R001-2.1'], what: { ru: 'Ни счётчиков, ни cookie, ни запросов', kk: 'Санауыш та, cookie де, сұрау да жоқ' }, where: ['src/elements/mfo-element.ts', 'test/pages/csp.test.ts'] },
      { clauses: ['R004-3.10', 'R000-86', 'R003-ch10§1-7(2)'], what: { ru: 'Изменённый файл не выполняется, изменённый лист виден', kk: 'Өзгертілген файл орындалмайды, өзгертілген парақ көрінеді' }, where: ['src/disclosure/hash.ts', 'test/pages/csp.test.ts'] },
    ],
  },
];
