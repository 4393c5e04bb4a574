"""Vietnamese and Tagalog."""

VIETNAMESE = """
n 2: hai
n 3: ba
n 4: bốn tư?
n 5: năm? lăm?
n 6: sáu
n 7: bảy
n 8: tám
n 9: chín?
n 10: mười
n 12: một_tá
n 0.333: một_phần_ba
n 0.667: hai_phần_ba
n 0.25: một_phần_tư
n 0.75: ba_phần_tư
n 0.5: nửa một_nửa rưỡi?
n 1: một? mỗi?? mốt?
s 10: mươi
s 100: trăm
s 1000: nghìn ngàn
s 1000000: triệu
s 1000000000: tỷ
u second: giây
u minute: phút
u hour: giờ tiếng
u day: ngày
u week: tuần
u month: tháng
u year: năm tuổi
u mile: dặm
u foot: feet bộ?
u pound: cân_anh pound
m 1: tháng_một tháng_giêng
m 2: tháng_hai
m 3: tháng_ba
m 4: tháng_tư
m 5: tháng_năm
m 6: tháng_sáu
m 7: tháng_bảy
m 8: tháng_tám
m 9: tháng_chín
m 10: tháng_mười
m 11: tháng_mười_một
m 12: tháng_mười_hai tháng_chạp
w 1: thứ_hai thứ_2
w 2: thứ_ba thứ_3
w 3: thứ_tư thứ_4
w 4: thứ_năm thứ_5
w 5: thứ_sáu thứ_6
w 6: thứ_bảy thứ_7
w 7: chủ_nhật chúa_nhật
ap am: sáng giờ_sáng
ap pm: chiều tối giờ_chiều giờ_tối
ap noon: trưa giờ_trưa
ap midnight: nửa_đêm
hr: giờ
cur USD: đô_la đô-la đôla usd mỹ_kim đô
cur cent: xu cent
pct: phần_trăm
adj: theo_lịch làm_việc
and: lẻ linh
rng: đến tới và hoặc hay
of: vào năm
neg: không chưa chẳng đừng cấm chớ
weak: miễn trừ trước không_cần mà_không nếu_không ngoại_trừ từ_chối tránh thiếu khỏi chỉ
void: có_hay_không hay_không không_chỉ cả_hai cả_ba tháng_này đô_thị không_những không_gian thứ_nhất
min<: ít_nhất tối_thiểu không_dưới không_ít_hơn hơn trên từ nhiều_hơn lớn_hơn quá vượt_quá
min>: trở_lên hoặc_hơn hoặc_nhiều_hơn trở_đi hoặc_lớn_hơn
max<: nhiều_nhất tối_đa không_quá không_vượt_quá dưới ít_hơn lên_đến lên_tới đến_mức trong_vòng không_được_vượt_quá
max<: nhỏ_hơn không_nhiều_hơn không_hơn đến trong_thời_hạn không_được_quá
max>: trở_xuống hoặc_ít_hơn hoặc_nhỏ_hơn
before: trước trước_khi trước_ngày không_muộn_hơn muộn_nhất chậm_nhất
before<: đến_ngày cho_đến hạn_chót không_trễ_hơn trễ_nhất
after: sau sau_khi sau_ngày kể_từ kể_từ_ngày
after<: từ_ngày bắt_đầu_từ không_sớm_hơn
after>: trở_đi trở_về_sau
"""

TAGALOG = """
n 2: dalawa dalawang dos
n 3: tatlo tatlong tres
n 4: apat kuwatro
n 5: lima limang singko
n 6: anim
n 7: pito pitong
n 8: walo walong
n 9: siyam
n 10: sampu sampung
n 11: labing-isa labing-isang labing_isa labing_isang
n 12: labindalawa labindalawang dosena
n 13: labintatlo labintatlong
n 14: labing-apat labing_apat
n 15: labinlima labinlimang
n 16: labing-anim labing_anim
n 17: labimpito labimpitong
n 18: labingwalo labingwalong labing-walo labing_walo labing_walong
n 19: labinsiyam
n 20: dalawampu dalawampung dalawampu't
n 30: tatlumpu tatlumpung tatlumpu't
n 40: apatnapu apatnapung apatnapu't
n 50: limampu limampung limampu't
n 60: animnapu animnapung animnapu't
n 70: pitumpu pitumpung pitumpu't
n 80: walumpu walumpung walumpu't
n 90: siyamnapu siyamnapung siyamnapu't
n 100: sandaan sandaang
n 1000: sanlibo sanlibong
n 0.5: kalahati kalahating
n 1: isa? isang? bawat?? kada??
s 100: daan? daang? raan? raang?
s 1000: libo libong
s 1000000: milyon milyong
o 1: una
u second: segundo
u minute: minuto minutong
u hour: oras
u day: araw araw-araw
u week: linggo linggong lingguhan
u month: buwan buwang buwanan
u year: taon taong taunang gulang
u mile: milya
u foot: talampakan
m 1: enero
m 2: pebrero
m 3: marso
m 4: abril
m 5: mayo
m 6: hunyo
m 7: hulyo
m 8: agosto
m 9: setyembre septyembre
m 10: oktubre
m 11: nobyembre
m 12: disyembre
w 1: lunes
w 2: martes
w 3: miyerkules
w 4: huwebes
w 5: biyernes
w 6: sabado
w 7: araw_ng_linggo tuwing_linggo
ap am: ng_umaga umaga
ap pm: ng_hapon ng_gabi hapon gabi
ap noon: tanghali ng_tanghali
ap midnight: hatinggabi
cur USD: dolyar dolyares dollar dollars
cur cent: sentimo sentimos cents
cur PHP: piso pesos
pct: porsiyento porsyento bahagdan percent
adj: na_araw ng_negosyo pang karagdagang magkakasunod business calendar sunud-sunod na
and: at
rng: hanggang at o to
of: ng noong sa ika
neg: hindi huwag wala walang di hindi_pa ayaw bawal
weak: libre maliban nang_hindi kung_hindi bago lamang lang tanggi* liban kundi hanggang
void: hindi_lamang hindi_lang kung_hindi_man kung_walang_bayad
min<: hindi_bababa_sa hindi_kukulangin_sa hindi_kukulangin kahit mahigit lampas higit_sa pinakamababang
min<: hindi_mas_mababa_sa
min<: humigit lumalampas_sa higit_pa_sa mahigit_sa lampas_sa
min>: o_higit_pa pataas o_mas_matanda o_higit o_mas_mataas
max<: hindi_hihigit_sa hindi_lalampas_sa hindi_lalagpas_sa pinakamataas_na hanggang mas_mababa_sa wala_pang
max<: sa_loob_ng
max<: hindi_dapat_lumampas_sa hindi_lalampas_ng mas_bata_sa bababa_sa hindi_hihigit hanggang_sa
max>: o_mas_mababa pababa o_mas_kaunti o_mas_bata
before: bago bago_ang bago_mag
before<: hindi_lalampas_sa hanggang bago_ang_ika hindi_lalagpas_sa hanggang_sa
after: pagkatapos matapos makalipas pagkaraan
after<: simula mula mula_sa simula_sa
after>: pagkatapos_ng
"""
