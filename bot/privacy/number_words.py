"""How residents name their numbers, in twenty languages; what is not theirs to hide is named here too.

Words stand between bars. "~" marks a word that only hints: the number must follow at once ("my case is 1234567").
"*" lets a word go on ("страх*"); scripts without spaces, and those with endings, always may.
"""

from enum import StrEnum

from bot.privacy.types import Kind


class Cue(StrEnum):
    """What a word says beside the kind of a number."""

    OTHER_NUMBER = "other number"
    SHORT_NUMBER = "short number"
    OTHER_DATE = "other date"
    PERSON = "person"
    OFFICE = "office"
    LAST_FOUR = "last four"
    JOBLESS = "jobless"
    BENEFIT = "benefit"
    VEHICLE = "vehicle"


NUMBER_WORDS: dict[Kind | Cue, str] = {
    Kind.SSN: """
ssn|s s n|ss#|ss #|ss no|ss num*|ss number|~ss|soc|soc sec|soc sec no|social security|social security number
|social security no
|~social|socail security|social secuirty|social sec|social security card|my social|his social|her social|s.s.
|seguro social|numero de seguro social|numero de seguridad social|seguridad social|nss|~el seguro|~seguro
|số an sinh xã hội|an sinh xã hội|số an sinh|số ssn|số xã hội|số social
|社会安全号|社會安全號|社会安全|社會安全|社安号|社安號|社安|社保号|社保號|社会保障号|社會保障號|社会保险号|工卡号
|工卡號|白卡号
|social security ko|sss number|numero ng social security
|사회보장번호|사회보장|소셜번호|소셜 번호|소셜 시큐리티|~소셜|쏘셜
|tus lej social|tus lej xaus saus|npav xaus saus|xaus saus|sausalxekhaulivtis|koj tus sau|ssn naj npawb
|սոցիալական ապահովության|սոցիալական ապահովութեան|սոցապ|սոց քարտ|սոցիալական համար|սոշալ|սոցիալ
|الضمان الاجتماعي|ضمان اجتماعي|الضمان|سوشيال|سوشال|السوشل|الرقم الاجتماعي
|تامین اجتماعی|تأمین اجتماعی|سوشال سکیوریتی|سوشال|سوشیال|شماره سوشال|کد سوشال
|социального страхования|социальное страхование|соцстрах|соц страх|номер соц|соцномер|ссн|социального обеспечения
|сошиал|соушел|социал секьюрити|~соц|~сошл|соцсекьюрити
|соціального страхування|соціальне страхування|соціального забезпечення|соцстрахування|сошіал|соц номер
|соціальний номер
|ਸੋਸ਼ਲ ਸਕਿਓਰਿਟੀ|ਸੋਸ਼ਲ ਸਿਕਿਓਰਿਟੀ|ਸੋਸ਼ਲ ਸਕਿਉਰਿਟੀ|ਸਮਾਜਿਕ ਸੁਰੱਖਿਆ|ਸੋਸ਼ਲ|ਐਸਐਸਐਨ|ਐੱਸਐੱਸਐੱਨ
|सोशल सिक्योरिटी|सोशल सिक्युरिटी|सोशल सिक्यूरिटी|सामाजिक सुरक्षा|सोशल|एसएसएन
|ประกันสังคม|โซเชียล|โซเชี่ยล|ปสก
|ປະກັນສັງຄົມ|ປະກັນໄພສັງຄົມ|ໂຊຊຽວ|ໂຊຊ້ຽວ|ໂຊຽວ
|សន្តិសុខសង្គម|របបសន្តិសុខសង្គម|សូស្យាល|សូសល|សុវត្ថិភាពសង្គម|ស៊ូស្សល
|ソーシャルセキュリティ*|ソーシャル番号|社会保障番号|社会保障|ソーシャル|ssナンバー
""",
    Kind.ITIN: """
itin|i t i n|taxpayer id|taxpayer identification|taxpayer identification number|individual taxpayer|tax id
|tax id number|individual tax id
|identificacion del contribuyente|numero de contribuyente|identificacion personal del contribuyente|numero itin
|itin numero
|mã số thuế|số thuế|mã số thuế cá nhân|报税号|報稅號|纳税人识别号|納稅人識別號|个人纳税|個人納稅|税号|稅號
|个人报税识别号
|납세자 번호|납세자번호|개인납세자|개인 납세자|세금 번호|tus lej them se|naj npawb them se|հարկ վճարողի|հարկատուի
|հարկային համար
|الرقم الضريبي|رقم دافع الضرائب|التعريف الضريبي|شماره مالیاتی|شناسه مالیات|کد مالیاتی|номер налогоплательщика|инн
|айтин|итин|идентификационный номер налогоплательщика|номер платника|платника податків|ітін|айтін
|ਟੈਕਸਦਾਤਾ|ਟੈਕਸ ਆਈਡੀ|ਆਈਟਿਨ|ਟੈਕਸ ਨੰਬਰ|करदाता|टैक्स आईडी|आईटिन|आईटीआईएन|टैक्स नंबर|เลขผู้เสียภาษี|ผู้เสียภาษี
|ເລກຜູ້ເສຍພາສີ|ຜູ້ເສຍພາສີ|អ្នកជាប់ពន្ធ|អ្នកបង់ពន្ធ|លេខពន្ធ|納税者番号|納税者
""",
    Kind.DRIVER_LICENSE: """
driver license|drivers license|driver lic|drivers lic|driver licence|drivers licence|driving license
|driving licence
|drive license|dl|d l|dl#|dl no|dl number|license number|licence number|license no|license #|lic no|lic #|lic
|lic number|~license|~licence
|cdl|state id|california id|ca id|cali id|id card|id card number|identification card|drivers id|cdl number
|driver license number|drivers license number|permit number|drivers licens|driver's lisence|lisence|liscense
|licens
|drivers liscense|state id number
|licencia|licencia de conducir|licencia de manejar|licencia de manejo|licensia|numero de licencia
|carnet de conducir
|num de licencia|lisensia|identificacion de california|tarjeta de identificacion|id de california
|bằng lái|bằng lái xe|giấy phép lái xe|số bằng lái|gplx|thẻ căn cước|thẻ id
|驾照|駕照|驾驶执照|駕駛執照|驾驶证|駕駛證|驾照号|駕照號碼|驾照号码|身份证|身分證|身份證|州id
|lisensya|lisensiya|lisensya sa pagmamaneho|drivers license ko|dl ko|driver's
|운전면허|면허증|면허번호|면허 번호|면허|신분증|운전 면허
|ntawv tsav tsheb|daim tsav tsheb|laij xees|daim laij xees|daim ntawv tsav|npav id|lais xees|laix xees|cie ceix
|cie sou|jaa cie
|վարորդական|վարորդական իրավունք|վարորդական վկայական|վարորդականի|իրավունքի համար|այդի
|رخصة القيادة|رخصة قيادة|رخصة السواقة|رخصة سواقة|الرخصة|رخصتي|رقم الرخصة|رخصة|ليسن|هوية كاليفورنيا|بطاقة الهوية
|گواهینامه|گواهی نامه|گواهینامه رانندگی|لایسنس|کارت شناسایی
|водительск*|прав|права|водительские права|номер прав|водительское удостоверение|удостоверение водителя
|драйвер лайсенс|айди карт*
|водійськ*|посвідчення водія|права водія|номер прав|водійське посвідчення|айді карт*
|ਡਰਾਈਵਰ ਲਾਇਸੈਂਸ|ਡਰਾਈਵਿੰਗ ਲਾਇਸੈਂਸ|ਲਾਇਸੈਂਸ|ਲਾਈਸੈਂਸ|ਲਾਇਸੰਸ|ਡੀਐਲ|ਲਸੰਸ
|ड्राइविंग लाइसेंस|ड्राइवर लाइसेंस|लाइसेंस|लाइसेन्स|लायसेंस|डीएल
|ใบขับขี่|ใบอนุญาตขับ|บัตรประจำตัว|ໃບຂັບຂີ່|ໃບອະນຸຍາດຂັບ|ບັດປະຈຳຕົວ|ប័ណ្ណបើកបរ|បណ្ណបើកបរ|អាជ្ញាប័ណ្ណបើកបរ
|លេខបណ្ណបើកបរ|ប័ណ្ណបើក|អាជ្ញាបណ្ណ|ឡៃសិន
|運転免許|免許証|免許番号|免許|ドライバーズライセンス|ドライバーライセンス
""",
    Kind.A_NUMBER: """
a number|a#|a #|anumber|a no|alien number|alien registration|alien registration number|alien reg|alien no|alien #
|alien id|uscis number|uscis no|uscis #|uscis account|receipt number|uscis receipt|uscis receipt number
|green card number|green card|green card no|~uscis|alien|i 94 number
|numero a|numero de extranjero|numero alien|registro de extranjero|numero de uscis|tarjeta verde|numero de recibo
|recibo de uscis|numero de residente|numero de inmigracion|numero de la green card|residencia permanente
|số a|số ngoại kiều|số thẻ xanh|thẻ xanh|mã số di trú|số di trú|số uscis|số biên nhận|绿卡号|綠卡號|绿卡|綠卡
|外国人登记|外國人登記|a号码
|a號碼|a号|a號|外侨登记|外僑登記|移民号|移民號|收据号|收據號|外籍人士
|영주권 번호|영주권번호|영주권|외국인 등록|외국인등록|에이 넘버|a 번호|a번호|접수번호|tus lej a|naj npawb a
|npav ntsuab|daim ntsuab
|tus lej neeg txawv teb chaws
|գրին քարտ|գրին քարթ|կանաչ քարտ|օտարերկրացու|a համար|այլերկրացու|رقم الأجنبي|رقم الاجنبي|البطاقة الخضراء
|الجرين كارد
|جرين كارد|غرين كارد|رقم a|تسجيل الأجانب|رقم الهجرة|رقم الإيصال
|گرین کارت|گرین‌کارت|شماره بیگانه|شماره a|ای نامبر|شماره مهاجرت|شماره پرونده مهاجرت|грин карт*|гринкарт*
|номер иностранца|регистрационный номер иностранца|номер a|номер а|а-номер|a-номер|номер квитанции
|грін карт*|грінкарт*|ґрін*|номер іноземця|реєстраційний номер іноземця|а номер|номер квитанції|ਗ੍ਰੀਨ ਕਾਰਡ|ਏ ਨੰਬਰ
|ਏਲੀਅਨ|ग्रीन कार्ड|ए नंबर|ए-नंबर|एलियन|विदेशी पंजीकरण|a नंबर|a ਨੰਬਰ
|กรีนการ์ด|ใบเขียว|เลขต่างด้าว|คนต่างด้าว|หมายเลข a|ກຣີນກາດ|ໃບຂຽວ|ເລກຄົນຕ່າງດ້າວ|ຄົນຕ່າງດ້າວ|ເລກ a|ហ្គ្រីនកាត
|កាតបៃតង|ប័ណ្ណបៃតង|ជនបរទេស|លេខ a|グリーンカード|外国人登録|aナンバー|a番号|エーナンバー|エイリアン
""",
    Kind.EDD: """
edd customer account|edd customer account number|customer account number|customer account no|eddcan|edd can
|edd number|edd no|edd#|edd account|edd account number|edd id|edd id number|edd claim|edd claim number
|edd claim id|edd case|edd case number|claim id|claim id number|claimid|ui claim|ui claim number|sdi claim
|sdi claim number|di claim|di claim number|pfl claim|pfl claim number|unemployment claim|claim for unemployment
|claim for disability|unemployment claim number
|disability claim|disability claim number|edd acct|ui online account|ui number|ui claim id|sdi number|can number
|edd customer number|customer number|unemployment number|edd letter id
|numero de cuenta del edd|cuenta de edd|cuenta del edd|numero de cliente|numero de cuenta de cliente
|cuenta de cliente|numero de edd|numero del edd|id de reclamo|identificacion de reclamo|reclamo de desempleo
|reclamo del desempleo|numero de desempleo|reclamo de edd|reclamo del edd|solicitud de desempleo
|reclamo de incapacidad|identificacion de la solicitud|id de la solicitud|edd numero|edd cuenta
|số edd|số tài khoản edd|tài khoản edd|mã khách hàng|số khách hàng|số tài khoản khách hàng|tài khoản khách hàng
|mã hồ sơ thất nghiệp|hồ sơ thất nghiệp|đơn thất nghiệp|mã số yêu cầu|mã yêu cầu|số claim edd|edd客户|edd客戶
|客户账号|客戶帳號
|客户帐号|客户号|客戶號|edd账号|edd帳號|edd号|edd號|edd 账户|edd账户|edd 帳戶|edd帳戶|edd 号|edd 账号|失业金号
|失业申请号|失業申請號|失业金申请|失業金申請|失业索赔|失業索賠
|索赔编号|索賠編號|失業金
|edd account ko|numero ng edd|edd claim ko|claim id ko|edd 번호|edd번호|edd 계정|edd계정|edd 고객|고객 번호
|고객번호|고객 계정|고객계정|청구 id
|청구번호|청구 번호|실업급여 번호|실업급여 청구|실업수당 번호|클레임 번호|클레임|tus lej edd|naj npawb edd
|edd tus lej|tus as khauj edd
|tus lej poob haujlwm
|edd համար*|edd-ի|edd հաշ*|հաճախորդի|գործազրկության|گزینه edd|رقم edd|حساب edd|رقم العميل|حساب العميل|رقم المطالبة
|مطالبة البطالة|رقم البطالة|طلب البطالة|شماره edd|حساب edd|شماره مشتری|حساب مشتری|شماره بیکاری|پرونده بیکاری
|درخواست بیکاری
|номер edd|счет edd|аккаунт edd|номер счета клиента|номер счёта клиента|номер клиента|счет клиента|счёт клиента
|лицевой счет|номер в edd|заявка на пособие
|заявки на пособие|номер пособия|пособия по безработице|заявление по безработице|рахунок edd|номер клієнта
|рахунок клієнта|рахунку клієнта|номер заявки|номер допомоги|допомоги по безробіттю|edd номер
|edd ਨੰਬਰ|edd ਖਾਤਾ|edd ਖਾਤੇ|ਈਡੀਡੀ|ਗਾਹਕ ਖਾਤਾ|ਗਾਹਕ ਨੰਬਰ|ਬੇਰੁਜ਼ਗਾਰੀ ਕਲੇਮ|ਬੇਰੁਜ਼ਗਾਰੀ ਦਾਅਵਾ|ਕਲੇਮ ਆਈਡੀ|edd नंबर|edd खाता
|edd खाते|ईडीडी|ग्राहक खाता|ग्राहक संख्या|ग्राहक नंबर|बेरोजगारी क्लेम|बेरोजगारी दावा|बेरोज़गारी|क्लेम आईडी
|दावा आईडी
|เลข edd|บัญชี edd|หมายเลข edd|หมายเลขลูกค้า|เลขลูกค้า|บัญชีลูกค้า|ເລກ edd|ບັນຊີ edd|ເລກລູກຄ້າ|ບັນຊີລູກຄ້າ|លេខ edd
|គណនី edd|លេខអតិថិជន|គណនីអតិថិជន|edd番号|edd 番号|eddの番号|eddアカウント|edd アカウント|eddのアカウント|顧客番号
|顧客アカウント|クレームid|失業保険番号|失業保険
|請求番号|請求id
""",
    Kind.CASE: """
case number|case no|case #|case#|case num|case id|case nbr|casenumber|~case|case file|file number|file no
|calwin|cal win|calsaws|calsaw|cal saws|c iv|benefitscal|benefits cal|claim number|claim no|claim #|claim#
|claim num
|~claim|county case|calfresh case|calworks case|calfresh number|calfresh no|calfresh #|calfresh id
|calworks number|calworks id|food stamp number|food stamps number|snap number|snap case|welfare number
|welfare case
|county id|~calfresh application|~medi cal application|~application|application number|application id
|application no|application #|ihss case|ihss number|ga number|cash aid number
|~calfresh|~calworks|casre number|cas number|case numbr|client number|client id|recipient id|confirmation of case
|docket number|docket no|citation number|citation no|child support case|participant id|participant number
|person number
|numero de caso|num de caso|no de caso|no caso|num caso|nº de caso|numero caso|caso numero|caso num|caso no|caso #
|~caso|expediente|numero de expediente|numero de reclamo|numero de reclamacion|reclamo numero|~reclamo
|~reclamacion|numero de calfresh|numero de calworks|numero de estampillas|numero de solicitud|numero de aplicacion
|~calfresh|id de caso|folio|# de caso
|số hồ sơ|hồ sơ số|mã hồ sơ|~hồ sơ|số case|số vụ|số trường hợp|số claim|mã số hồ sơ|mã số case|số calfresh|số đơn
|mã đơn|số yêu cầu|số vụ việc
|案件号|案件號|案件编号|案件編號|个案号|個案號|个案编号|個案編號|案号|案號|~案件|~个案|~個案|档案号|檔案號|案例号
|案例編號|案例编号|case号|case號|申请号|申請號|申请编号|申請編號|理赔号|理賠號
|索赔号|索賠號|粮食券号|calfresh号|calfresh 号|calfresh编号|卷宗号
|numero ng kaso|numero ng case|kaso numero|~kaso|kaso ko|case number ko|claim number ko|numero ng claim
|numero ng aplikasyon
|사건 번호|사건번호|케이스 번호|케이스번호|케이스 넘버|케이스 no|~케이스|~사건|신청 번호|신청번호|청구번호
|파일 번호|파일번호|칼프레시 번호|접수 번호|클레임번호
|tus lej case|tus lej rooj plaub|rooj plaub|tus lej keeb|~keeb|naj npawb case|naj npawb keeb|case naj npawb|keis
|tus keis|tus lej keis|tus xov tooj keis|daim ntawv case|case nyei hoc|hoc-soux case|sou nyei hoc
|gorn-sou|case nyei
|գործի համար*|գործի #|գործի no|~գործ|~գործս|քեյսի*|քեյս*|հայցի համար|դիմումի համար|գործիս*
|رقم القضية|رقم قضيتي|رقم الملف|رقم ملفي|رقم الحالة|رقم حالتي|~قضيتي|~القضية|~ملفي|رقم الكيس|رقم الطلب|رقم الدعوى
|رقم المعاملة|كيس|رقم كيس
|شماره پرونده|پرونده شماره|~پرونده|~پروندم|پرونده ام|شماره کیس|کیس نامبر|~کیس|شماره درخواست|شماره ادعا|شماره کلیم
|номер дела|дела номер|номер моего дела|~дело|~дела|дело №|номер кейса|~кейс|кейса|номер заявления|номер заявки
|номер претензии|номер файла|номер случая
|номер справи|справа №|~справа|~справи|номер моєї справи|номер кейсу|~кейс|кейсу|номер заяви|номер звернення
|ਕੇਸ ਨੰਬਰ|ਕੇਸ ਨੰ|~ਕੇਸ|ਕਲੇਮ ਨੰਬਰ|ਦਾਅਵਾ ਨੰਬਰ|ਅਰਜ਼ੀ ਨੰਬਰ|ਫਾਈਲ ਨੰਬਰ|ਕੇਸ ਦਾ ਨੰਬਰ|ਕਲੇਮ|केस नंबर|केस नं|केस संख्या|~केस
|मामला संख्या|मामला नंबर|मामले|क्लेम नंबर|क्लेम|दावा नंबर|दावा संख्या|आवेदन संख्या|आवेदन नंबर|प्रकरण|फाइल नंबर
|केस का नंबर
|หมายเลขเคส|เลขเคส|~เคส|หมายเลขคดี|เลขคดี|เลขที่คดี|~คดี|เลขที่คำร้อง|เลขคำร้อง|หมายเลขคำร้อง|เลขแฟ้ม|หมายเลขเคลม
|เลขเคลม|ເລກເຄສ|~ເຄສ|ເລກຄະດີ|ເລກທີຄະດີ|~ຄະດີ|ເລກກໍລະນີ|ກໍລະນີ|ເລກຄຳຮ້ອງ|ໝາຍເລກຄະດີ|លេខករណី|~ករណី|លេខសំណុំរឿង
|សំណុំរឿង|លេខរឿង|លេខក្តី|លេខពាក្យ|លេខពាក្យសុំ|លេខកេស|~កេស
|ケース番号|ケースナンバー|~ケース|事件番号|案件番号|申請番号|クレーム番号|ケースno|申込番号|整理番号
""",
    Kind.MEDI_CAL: """
medi cal number|medi cal no|medi cal #|medi cal id|medi cal id number|medi cal card|medi cal card number
|medical number|medical id|medical id number|medical card number|medical card|medi cal bic|medi cal cin|bic
|bic number|bic id|bic card|bic #|cin|cin number|cin #|client index number|benefits identification card
|benefits id
|benefits id card|beneficiary id|beneficiary number|beneficiary identification|~medi cal|~medical
|medi cal member|medi cal beneficiary|medical bic|mediCal number|medi cal num
|numero de medi cal|numero del medi cal|numero de medical|numero del medical|tarjeta de medi cal
|tarjeta de medical
|tarjeta medi cal|tarjeta del medi cal|numero de beneficiario|identificacion de beneficios|tarjeta de beneficios
|numero bic|medi cal numero
|số medi cal|số medical|thẻ medi cal|thẻ medical|số thẻ medi cal|số thẻ medical|mã số medi cal|thẻ bic|số bic
|medi cal号|medi cal号码|medi cal號碼|medi cal 号|medi cal卡|medi cal 卡|medi cal卡号|medi cal 號|medi cal號
|白卡号码|加州医疗卡|加州醫療卡
|医疗卡号|醫療卡號|福利卡号|福利識別卡|福利识别卡|bic卡|bic号|红蓝卡
|numero ng medi cal|medi cal ko|medi cal card ko|메디칼 번호|메디칼번호|메디칼 카드|메디칼|메디캘|medi cal 번호
|medi cal 카드|bic 번호
|tus lej medi cal|npav medi cal|daim npav medi cal|naj npawb medi cal|daim medi cal|medi cal tus lej|medi cal nyei
|medi-cal naj npawb
|medi cal համար*|medi cal քարտ*|մեդիքալ*|մեդի քալ*|մեդի-քալ*|رقم medi cal|بطاقة medi cal|ميديكال|ميدي كال|میدیکل
|مدیکل|مدی کل|مدیکال|مدی‌کل|کارت medi cal|شماره medi cal
|номер medi cal|карта medi cal|карты medi cal|медикал*|меди кал*|меди-кал*|медікал*|меді кал*|меді-кел*
|картка medi cal|картки medi cal|ਮੈਡੀਕੈਲ|ਮੈਡੀ ਕੈਲ|ਮੈਡੀ-ਕੈਲ|ਮੈਡੀਕਲ|ਮੈਡੀ ਕਾਲ|medi cal ਨੰਬਰ|medi cal ਕਾਰਡ|मेडीकल
|मेडी कैल|मेडी-कैल|मेडिकल|मेडी-काल|मेडीकैल|medi cal नंबर|medi cal कार्ड
|บัตร medi cal|เลข medi cal|เมดิแคล|เมดิคัล|หมายเลข medi cal|เมดิ-แคล|ບັດ medi cal|ເລກ medi cal|ເມດິແຄວ|ເມດິຄອລ
|ເມດີແຄລ|ເມດິແຄລ|លេខ medi cal|កាត medi cal|ប័ណ្ណ medi cal|មេឌីខល|មេឌីខាល|មេឌីកាល|メディカル番号|メディカルカード
|メディカル|メディキャル
|medi cal番号|medi calカード|medi cal 番号|bic番号
""",
}
