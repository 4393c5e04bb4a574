"""Further names of accounts, cards, phones and plates, and of homes and offices; see ``colloquial_words``."""

from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

COLLOQUIAL_MONEY: dict[Kind | Cue, str] = {
    Kind.CARD: """
visa card|visa debit|master card number|cc num|credit card no|debit card no|debit card number|credit card number
|chase card|discover|jcb|diners|charged on|paid with card|amex card|num de tarjeta|no de tarjeta
|tarjeta visa|tarjeta mastercard|mi tarjeta|la tarjeta de debito|tarjeta prepagada|thẻ visa|thẻ master|thẻ của tôi
|卡号码|信用卡号|信用卡卡号|借记卡号|银联卡|visa卡|万事达|扣账卡号|卡片号码|提款卡号码|비자카드|비자 카드|마스터카드
|마스터 카드|신용카드번호|데빗|크레딧|デビット|visaカード|マスターカード|カードナンバー|カードno|card ko
|credit card ko number|debit ko|tarheta|kard ko|npav them nyiaj|npav visa|daim visa|card nambaa|nyaanh card|виза
|мастеркард|картой|картою|карткою|картку|карточк*|кредитк*|дебетк*|քարտով|քարտս|վիզա|դեբիտ*|կրեդիտ*|بالبطاقة
|البطاقة البنكية|كرت الفيزا|كارت الفيزا|ماستر كارد|بطاقه|الفيزا|کارتم|با کارت|کارت بانک|مسترکارت|ویزا|کارت اعتباریم
|वीज़ा कार्ड|वीसा कार्ड|डेबिट|क्रेडिट|ਵੀਜ਼ਾ ਕਾਰਡ|ਡੈਬਿਟ|ਕ੍ਰੈਡਿਟ|บัตรวีซ่า|วีซ่า|บัตรเดบิตเลข|เครดิตการ์ด|ບັດວີຊາ|ວີຊາ
|ບັດເຄຣດິດເລກ|កាតវីសា|វីសា|កាតឥណទានលេខ|កាតដេប៊ីត|កាតក្រេឌីត|karta|nomer karty|kart|bitaqa|bita2a|shomare kart
|kredit kart|krediti kart|debit kart
""",
    Kind.EBT: """
ebt no.|ebt num|ebt card no|ebt card num|food card|calfresh ebt|ebt edge|golden state card|la ebt|mi ebt|num de ebt
|no de ebt|tarjeta golden state|粮食券卡号|ebt卡号码|粮卡号|福利ebt卡|이비티 카드|ebt번호|ebt 번호|イービーティー
|ebt番号|ebt card ko|ebt ko|npav ebt tus lej|daim npav ebt tus lej|ebt card nambaa|ebt nambaa|ибити|еbт|карты ебт
|карта ебт|карточка ebt|картка ебт|իբիթի|էբթ|بطاقة ال ebt|كرت ebt|كرت الـ ebt|رقم ebt|کارت ای بی تی|شماره ebt
|ईबीटी कार्ड|ईबीटी नंबर|ebt नंबर|ਈਬੀਟੀ ਕਾਰਡ|ebt ਨੰਬਰ|เลข ebt|อีบีที|บัตรอีบีที|ເລກ ebt|ອີບີທີ|លេខ ebt|អ៊ីប៊ីធី
|លេខកាត ebt|karta ebt|kart ebt
""",
    Kind.BANK: """
~bank|~chase|~wells fargo|~bofa|~bank of america|~citibank|~us bank|~credit union|account bank|bank account ko
bank acc no|bank account no|bank number|acct num|acct is|accnt|acount number|account numb|a c no|deposit account
|deposit to account|checking number|checking account number|savings account number|savings acct|routing is
|routing and account|rout number|routng|aba no|bank routing|bank routing number|wire routing|dd account
|direct deposit acct|num cuenta|cuenta no|cuenta es|mi cuenta|numero de mi cuenta
|cuenta del banco numero|cta|cta bancaria|num de cta|no de cta|clabe|cuenta chase|cuenta de deposito
|numero de routing|num de ruta|no de ruta|numero de banco|numero del banco|deposito a la cuenta|deposito directo
|tk ngan hang|tài khoản nhà băng|nhà băng|ngân hàng số|số ngân hàng|số aba|mã ngân hàng|户口号码|银行户口号码
|存入户口|入户口|银行号码|银行代号|银行代码|银行编号|转账号码|汇款号码|路线号码|路由|支票户口|储蓄户口|银行账户号
|银行卡账号|账户号|存入账户|存款账户|계좌는|통장|통장 번호|통장번호|은행계좌|은행계좌번호|은행 계좌번호
|뱅크 어카운트|체킹|체킹 어카운트|세이빙|어카운트|라우팅 넘버|라우팅넘버|루팅 번호|은행번호|입금 계좌|銀行番号
|口座no|普通口座|当座口座|当座預金|普通預金|銀行の口座|振込先|口座ナンバー|ルーティングナンバー|金融機関コード
|aba番号|支払い口座|account ko|acct ko|bangko|bank account ko number|routing ko|routing number ko
|numero ng account ko|tus account|account tus lej|txhab nyiaj tus lej|bank account tus lej|nyob hauv bank
|account nambaa|acc nambaa|nyaanh account|routing nambaa|routing tus lej|bank nambaa|рахунок в банку|рахунка
|рахунком|номер банку|розрахунковий рахунок|р р|маршрутний*|код банку|номер банка|счета|счету|банк счет
|банковский номер|чекинг*|код банка|лицевой счет в банке|հաշվիս|հաշիվը|հաշվեհ*|բանկային|բանկի համար*|ռութինգ*
|ռաուտինգ*|راوتنغ|راوتينغ|روتينغ|الراوتنغ|رقم الراوتنج|رقم البنك|الحساب|حسابي بالبنك|رقم حساب|رقم حسابي البنكي
|رقم حساب البنك|التشيكنج|ايبان|رقم التحويل|رقم الايداع|حساب بانکیم|حساب جاری|حساب پس انداز|شماره حسابم|روتینگ نامبر
|راوتینگ نامبر|شماره راوتینگ|شبا|شماره شبا|کد بانک|شماره بانک|बैंक अकाउंट नंबर|अकाउंट नंबर|अकाउंट नं|खाता क्रमांक
|खाता नं|बैंक नंबर|राउटिंग नंबर|रूटिंग नंबर|चेकिंग|सेविंग|बचत खाता|ਅਕਾਊਂਟ ਨੰਬਰ|ਬੈਂਕ ਨੰਬਰ|ਖਾਤਾ ਨੰ|ਰੂਟਿੰਗ ਨੰਬਰ
|ਰਾਊਟਿੰਗ ਨੰਬਰ|ਚੈਕਿੰਗ|เลขบัญชีธนาคาร|บัญชีเลขที่|เลขที่บัญชีธนาคาร|เลขธนาคาร|รหัสธนาคาร|เลขเราติ้ง|เลข routing|บัญชีเช็ค
|ເລກທະນາຄານ|ບັນຊີເລກ|ບັນຊີເລກທີ|ລະຫັດທະນາຄານ|ເລກລູດຕິງ|លេខធនាគារ|កូដធនាគារ|គណនីលេខ|លេខគណនីធនាគារ|រូធីង|nomer scheta
|schet v banke|rakhunok|nomer rakhunku|shomare hesab|hesab|hesabe banki|raqm el hesab|raqm elhesab|raqm hesab|hisab
|hesabi|hashvehamar|hashvi hamar|hashiv|khata number|khata nambar|bank khata|khaata|gyejwa|kouza|kouza bango
|lek banchi|banchi|lek ban si|kung|kong
""",
    Kind.PHONE: """
phone num|phone is|cel phone|cell no|cell #|cell is|mobile no|mobil|new number|new phone|new cell|old number
|hit me up|call or txt|txt me|txt|callback number|my nbr|tel.|ph no|ph.|landline|best number|reach us at|contact
|ring|mi tel|num de tel|num de telefono|no de tel|cel es|mi celular|mi numero|numero de cel|marquenme|marqueme
|hablenme al|hableme al|hablenme|llamenme|llamenme al|llamen al|llameme al|telefono es|numero nuevo|textear|texteame
|whatsap|wa|so dt|so dd|số mới|alo|liên hệ|手提|手提电话|手提號碼|手机号码|电话系|打俾我|打畀我|打电话给我
|打电话畀我|致电我|回电|回电话|短讯|联系方式|新号码|拨|来电|전번|전화 번호|핸드폰 번호|휴대폰 번호|셀번호|셀 번호
|전화 주세요|전화주세요|연락주세요|제 번호는|문자 주세요|폰은|携帯は|携帯電話番号|携帯に|電話ください|折り返し
|電話して|モバイル|番号は|cp ko|cel ko|telepono ko|number namin|tawagan nyo|tawagan mo|pakitawagan|paki tawagan
|paki text|text nyo|mobile ko|bagong number|numero ko ay|xov tooj ntawm tes|tus xov tooj tshiab|hu rov|hu rov qab
|xa text|tus lej tshiab|fonh|fonh nambaa|finx|douc finx|heuc|heuc yie nyei|dienc waac|тел.|телеф|номер тел|сот|моб.
|трубк*|наберите|звонок|звякн*|свяжитесь|связаться|новый номер|мой тел|мобила|телега|телеграм*|номер телефону
|дзвоніть мені|наберіть|новий номер|мій тел|моб тел|зв язок|зв'яжіться|հեռ.|հեռախոսահ*|բջջ|համարս|նոր համար*|գրեք
|իմ համարն|جوالي رقم|رقم جوالي|رقم موبايلي|رقم التلفون|رقم تلفوني|دقوا علي|دقولي|اتصلو|كلمني|رقمي الجديد|خلوي|الخلوي
|واتس اب|تواصلوا|رن|حاكوني|شماره موبایل|شماره گوشی|شماره جدید|شماره تلفنم|زنگ بزنین|زنگ بزنید|تماس بگیر*|تماس بگیرین
|سلولی|تل|واتس آپ|شماره‌م|مبایل|تیلیفون|फ़ोन नं|मोबाइल नंबर|मोबाइल नं|कॉल करें|कॉल करो|फोन करें|फोन करो|मैसेज
|नया नंबर|सेल फोन|ਮੋਬਾਈਲ ਨੰਬਰ|ਫੋਨ ਕਰੋ|ਕਾਲ ਕਰਿਓ|ਨਵਾਂ ਨੰਬਰ|ਮੈਸੇਜ|ਸੈਲ ਫੋਨ|เบอร์ติดต่อ|เบอร์ใหม่|เบอร์ผม|เบอร์ดิฉัน
|โทรกลับ|โทรหา|โทรมา|เบอร์บ้าน|ส่งข้อความ|ເບີໂທລະສັບ|ເບີໃໝ່|ໂທຫາ|ໂທກັບ|ເບີມືຖື|ສົ່ງຂໍ້ຄວາມ|លេខទូរសព្ទ័|លេខថ្មី|ហៅមកខ្ញុំ
|ទូរស័ព្ទមក|តេមក|លេខដៃ|ផ្ញើសារ|nomer telefona|telefon|tilifon|telefun|tel nomer|mobilniy|zvonite|pozvonite|perezvonite
|dzvonit|shomare telefon|shomare mobile|telefonam|zang bezan|mobilam|raqmi|raqm telefon|raqam tel|telephoni|jawwal
|mobaili|herakhos|heraxos|heraxosahamar|zangeq|zangahareq|mera number|mera no|phone karo|call karo|call kro
|phone kro|fon karo|number te|ber tho|ber thorasap|tho|thorasap|jeonhwa|denwa|keitai|dianhua|shouji|lek turasap
|turasap|ber mue thue
""",
    Kind.PLATE: """
license plate no|lic plate number|plate nmbr|vehicle license|car tag|tags|~tag|placa es|placas son|num de placa
|no de placa|num de placas|la placa|las placas|tablilla|matricula del carro|targa|biển xe|so xe|牌号|车号码|牌照号
|牌照号码|번호판은|차 번호판|차량번호판|차넘버|차 넘버|라이센스 플레이트|플레이트|ナンバーは|車ナンバー|車のプレート
|車のナンバープレート|プレートナンバー|ナンバー|plaka ko|plaka ng kotse|plate ko|daim phiaj|phaj tsheb tus lej
|tsheb daim phaj|tsheb daim plate|cie plate|cie nyei plate|cie nambaa|номера|номер тачки|авто номер|номер автомобиля
|гос. номер|номер на машин*|номерной|регистрационный знак|номери|номер машин*|знак|մեքենայի համարը|մեքենայիս համար*
|ավտոյի համար*|نمرة السيارة|نمرة|رقم سيارتي|لوحة سيارة|رقم لوحة|لوحات|پلاک خودرو|پلاک ماشینم|نمره پلیت|پلاکم
|شماره ماشین|नंबर प्लेट है|गाड़ी की प्लेट|गाड़ी की नंबर प्लेट|कार नंबर|ਗੱਡੀ ਦੀ ਪਲੇਟ|ਨੰਬਰ ਪਲੇਟ ਹੈ|ਕਾਰ ਨੰਬਰ|ਟਰੱਕ ਪਲੇਟ
|ป้ายทะเบียนรถ|ทะเบียน|เลขทะเบียนรถ|ป้าย|ເລກທະບຽນລົດ|ທະບຽນ|ປ້າຍ|ລົດປ້າຍ|ស្លាកលេខរថយន្ត|ផ្លាកលេខឡាន|លេខផ្លាក|លេខស្លាក|ផ្លាកឡាន
|nomer mashiny|nomera|gos nomer|pelak|pelake|lawha|lawhat|nemra|hamaranish|gadi number|gaddi number|gadi da number
|thabian|thabian rot|thabien
""",
    Kind.PASSPORT: """
passport is|pasport|passpt|passprt|travel document|us passport|passport card|num de pasaporte|no de pasaporte
|pasaporte no|pasaporte num|pasaporte es|mi pasaporte|pasaporte mexicano|hộ chiếu số|护照编号|护照是|护照系|旅行证件
|여권 넘버|여권은|패스포트|旅券番号|パスポート番号|パスポートno|pasaporte ko number|numero ng pasaporte|pasaporte ng
|ntawv hla tebchaws|daim passport|phau passport|passport tus lej|passport nambaa|загранпаспорт*|загран паспорт*
|загран|номер паспорта|серия и номер|пасп|закордонний паспорт|номер паспорту|проїзний документ|անձնագիր*|անձնագր*
|պասպորտ*|պասպորդ*|паспорт №|جواز سفري|رقم الجواز|رقم جوازي|الباسبور|باسبور|باسبورت|پاسم|پاسپورتم|شماره پاسپورت
|شماره گذرنامه|پاسپورت افغانستان|پاسپورټ|पासपोर्ट नंबर|पासपोर्ट नं|ਪਾਸਪੋਰਟ ਨੰਬਰ|ਪਾਸਪੋਰਟ ਨੰ|เลขหนังสือเดินทาง
|เลขพาสปอร์ต|พาสสปอร์ต|ພາດສະປໍ|ປັດສະປອດ|ໜັງສືຜ່ານແດນເລກ|ເລກພາສປອດ|លេខប៉ាស្ព័រ|លិខិតឆ្លងដែនលេខ|ប៉ាសព័រ|ប៉ាស់ស្ព័រ
|zagranpasport|gozarname|gozarnameh|jawaz|jawaz safar|basbor|andznagir|andznagri|yeogwon|huzhao|hochieu
|nangsue doenthang
""",
    Cue.OTHER_NUMBER: """
ticket number|purchase order|po number|reference number|notice number|letter id|invoice no|order id|tracking no
|tracking #|usps|ups|fedex|odometer|mileage|serial|imei|license class|flight|unit price|rebate|owe|owes|balance
|refund of|worth|annual|net|gross|yearly|per year|a year|deposit of|boleto|saldo|debo|factura no|guia de rastreo
|por ano|al ano|millaje|mã đơn hàng|số dư|một năm|tổng cộng|余额|余额是|单号|运单号|快递单号|订单号|月薪|里程|罚款
|总共|잔액|연봉은|주문 번호|운송장 번호|벌금|마일리지|残高|注文番号|追跡番号|伝票|走行距離|罰金|年収は|balanse|utang
|multa|taunang kita|баланс|остаток|пробег|штраф|трек-номер|трек|пробіг|залишок|հաշվեկշիռ|վազք|տուգանք*|الرصيد|رصيد
|غرامة|كم|مخالفة|موجودی|جریمه|کیلومتر|کد پیگیری سفارش|बैलेंस|जुर्माना|ਬੈਲੇਂਸ|ਜੁਰਮਾਨਾ|ยอดเงิน|ยอดคงเหลือ|ค่าปรับ
|เลขพัสดุ|ຍອດເງິນ|ຄ່າປັບໄໝ|ເລກພັດສະດຸ|សមតុល្យ|ពិន័យ
""",
}

COLLOQUIAL_PLACES: dict[Kind | Cue, str] = {
    Kind.ADDRESS: """
new address|new addr|old address|current address|my addy|addy|evicted from|forward to|mailing addr|we moved
|just moved|moving to|mail goes to|come to my|my street|residence|apt is|live in|lived at|based at|deliver to
|we stay|stays at|i stay|me cambie a|nos mudamos|nos cambiamos|me mude para|nueva direccion|vivo en la|vivimos en
|mi nueva direccion|mandar a|envienlo a|mandenmelo|mandenlo|mi direccion es|me cambie|domicilio nuevo|estoy viviendo
|vivo por|dọn về|dọn đến|dọn tới|dọn qua|dời về|dời nhà|chuyển nhà|chuyển về|chuyển tới|chuyen den|địa chỉ mới
|ở tại số|gửi về|gởi về|搬咗去|搬咗|搬去|搬家|搬屋|搬了|搬到了|新地址|新住址|寄去|住喺|住係|住系|迁到|搬至|现住
|现在住|我住|邮寄|通讯地址|屋企|租住|새 주소|주소는|주소 바뀜|이사했|이사 왔|이사 갔|이사왔|이사갔|살고 있|사는 곳
|우편|집주소|新住所|転居|引っ越|引越|移りました|住所変更|住所は|宛先|送り先|lumipat na kami|lumipat kami|lumipat ako
|lumipat na ako|bagong address|bagong tirahan|nakatira kami|tumira|tiraha|tirahan ko|ipadala sa|tsiv mus
|tsiv mus nyob|tsiv tsev|tsiv|tsiv los|chaw nyob tshiab|peb nyob|tsev nyob|xa ntawv rau|suiv mingh|suiv|suiv biauv
|yiem njiec|biauv yiem|dorngx siang|yie yiem|mbuo yiem|переехала*|переезж*|переезд*|новый адрес|живу по|по адресу
|проживаем|снимаю|снимаем|квартира|квартиру|пришлите|присылать|переїжджа*|переїзд|переїхали|нова адреса|живу за
|за адресою|винайма*|оренду*|живе|տեղափոխ*|բնակվում|ապրում ենք|նոր հասցե|طاحونة|انتقلت الى|انتقلنا|نقلنا|نقلت
|العنوان الجديد|عنواني الجديد|عنوان سكني|ساكنين|نازل|مسكن|سكنا|عايشين|بيتنا|رحلنا|رحلت|قاعدين|آدرس جدید|نقل مکان
|اسباب کشی|اسباب‌کشی|ساکنیم|ساکنم|زندگی میکنیم|زندگی میکنم|منزلم|خونمون|آدرسمون|کوچ|नया पता|शिफ्ट|रह रहे|रह रहा
|घर का पता|मेरा पता|ਨਵਾਂ ਪਤਾ|ਸ਼ਿਫਟ|ਰਹਿ ਰਹ|ਘਰ ਦਾ ਪਤਾ|ਮੇਰਾ ਪਤਾ|ਰਹਿਨੇ|ย้ายมา|ย้ายบ้าน|ย้าย|ที่อยู่ใหม่|พัก|ส่งมาที่|ຍ້າຍໄປ|ຍ້າຍໄປຢູ່
|ຍ້າຍບ້ານ|ຍ້າຍ|ທີ່ຢູ່ໃໝ່|ຍ້າຍມາ|ສົ່ງມາ|រើទៅ|រើទៅនៅ|ផ្លាស់ទៅ|ផ្លាស់ទី|អាសយដ្ឋានថ្មី|រើផ្ទះ|រើមក|នៅ|លំនៅ|ផ្ញើមក|zhivu|zhivem|pereehal
|pereehala|pereehali|adres|moy adres|meshkayu|pereyihaly|manzel|manzelam|khune|khone|zendegi|sakinam|adresam|sakin
|saken|3nwani|3inwani|enwani|onwani|hasce|hasces|hascen|hastse|aprum|aprum em|aprum enq|rehta|rehti|rehte|rahta
|rahte|rehnde|rehnda|pata|ghar|mera pata|yu thi|yu ban|thi yu|nov phteah|rous nov|asayadthan|juso|jusoneun|jusho
|sumu|zhuzhi|dizhi
""",
    Cue.OFFICE: """
offices at|food pantry|pantry|welfare office|social services|county building|health center|health department
|court at|courtroom|superior court at|free clinic|legal aid|tax office|ftb office|edd office|dmv on|dmv at
|ssa office|wic office|consulate|embassy|store at|pharmacy|safeway|walmart|bank of america|college|university|ymca
|church at|drop box|smog|consulado|banco de comida|despensa|oficina del|oficina de|tienda|farmacia|iglesia|juzgado
|tribunal|lãnh sự|chùa|nhà thờ|siêu thị|车管局|车辆管理局|社会服务|县府|领事馆|超市|银行分行|食物银行|社安局
|移民局办公室|영사관|마트|교회|디엠비|디엠브이|スーパー|銀行支店|フードバンク|simbahan|konsulado|botika|palengke
|lub chaw|dmv nyob|lub dmv|chaw pab|konsulat|консульств*|магазин*|церк*|суде|дмв|отдел*|аптек*|загс|կոնսուլ*
|եկեղեցի*|խանութ*|القنصلية|صيدلية|كنيسة|مسجد|بنك الطعام|کنسولگری|فروشگاه|داروخانه|بانک غذا|दूतावास|गुरुद्वारा|मंदिर
|फूड बैंक|ਗੁਰਦੁਆਰਾ|ਫੂਡ ਬੈਂਕ|ਡੀਐਮਵੀ|สถานกงสุล|วัด|ธนาคารอาหาร|ວັດ|ກົງສຸນ|ធនាគារអាហារ|វត្ត|កុងស៊ុល
""",
}
