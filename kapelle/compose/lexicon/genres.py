"""What our genres are called, in a dozen tongues, and which of them are kinds of another.

A genre's own file may know more words; those of this table are what people type. A word that
several kinds share ("hip hop", "jazz") is an umbrella: see `styles.py`.
"""

from collections.abc import Mapping

GENRE_WORDS: Mapping[str, str] = {
    # hip hop
    "lo-fi hip hop": "lo-fi hip hop, lofi hip hop, lo-fi hiphop, lofi hiphop, lo-fi beats, lofi beats, lofi, lo-fi beat, lofi beat, lo-fi chill, lofi chill, lofi music, lo-fi music, lofi girl, chillhop, chill hop, study beats, "
    "study music, jazzhop, jazz-hop, jazz hop, jazzy hip hop, lo-fi study, lo-fi instrumental, ローファイ, ローファイヒップホップ, ローファイ・ヒップホップ, チルホップ, 로파이, 로파이 힙합, 低保真嘻哈, 低保真, लो-फाई, लोफाई, лоу-фай, лоуфай, لوفي, لو فاي",
    "boom bap": "boom bap, boom-bap, boombap, boom bap hip hop, boom-bap hip-hop, old school hip hop, old school hip-hop, old-school hip hop, oldschool hip hop, golden age hip hop, golden era hip hop, 90s hip hop, 90s hip-hop, 90s rap, east coast rap, "
    "east coast hip hop, east coast hip-hop, classic hip hop, classic hip-hop, jazz rap, conscious rap, conscious hip hop, old-school rap, old school rap, ブームバップ, 붐뱁, 老派嘻哈, бум-бэп",
    "trap": "trap, trap beat, trap beats, trap music, trap rap, trap song, trap banger, melodic trap, dark trap, hard trap, plugg, pluggnb, rage beat, rage rap, emo rap, emo trap, cloud rap, soundcloud rap, mumble rap, crunk, dirty south, southern rap, southern hip hop, "
    "memphis rap beat, hybrid trap, edm trap, festival trap, 트랩, トラップ, 陷阱音乐, 陷阱, ट्रैप, трэп, تراب",
    "drill": "grime, drill, uk drill, ny drill, nyc drill, drill beat, drill rap, drill music, chicago drill, brooklyn drill, jersey drill, drill trap, sample drill, ドリル, 드릴, 钻头音乐, дрилл",
    "phonk": "phonk, drift phonk, brazilian phonk, phonk house, aggressive phonk, phonk beat, memphis phonk, memphis rap, cowbell phonk, funk brasileiro phonk, フォンク, 퐁크, фонк",
    # electronic
    "house": "house, house music, house beat, house track, tech house, tech-house, french house, french touch, filter house, progressive house, prog house, piano house, classic house, chicago house, jackin house, funky house, vocal house, "
    "electro house, big room house, disco house, acid house, bass house, future house, slap house, tribal house, g-house, ハウス, ハウスミュージック, フレンチハウス, アシッドハウス, 하우스, 하우스 음악, 浩室, 浩室音乐, हाउस, хаус, هاوس",
    "deep house": "deep house, deep-house, tropical house, melodic house, organic house, soulful house, lounge house, lo-fi house, lofi house, sunset house, beach club house, balearic, ディープハウス, トロピカルハウス, 딥하우스, 딥 하우스, 트로피컬 하우스, 深浩室, 热带浩室, дип-хаус, дип хаус",
    "techno": "techno, peak-time techno, peak time techno, minimal techno, hard techno, detroit techno, berlin techno, melodic techno, acid techno, dub techno, industrial techno, dark techno, warehouse techno, techno music, tekno, schranz, テクノ, 테크노, 铁克诺, 泰克诺, 科技舞曲, टेक्नो, техно, تكنو",
    "trance": "trance, progressive trance, uplifting trance, vocal trance, euphoric trance, epic trance, classic trance, tech trance, dream trance, trance music, トランス, 트랜스, 迷幻舞曲, 出神音乐, ट्रांस, транс, ترانس",
    "drum and bass": "drumstep, drum and bass, drum & bass, drum n bass, drum'n'bass, drum 'n' bass, drum n' bass, drumnbass, drum and base, dnb, d&b, d'n'b, d n b, liquid dnb, liquid drum and bass, liquid drum & bass, liquid funk, neurofunk, jungle, jungle music, jump up dnb, jump-up, ragga jungle, "
    "oldschool jungle, atmospheric dnb, ドラムンベース, ドラムン, ジャングル, 드럼 앤 베이스, 드럼앤베이스, 鼓打贝斯, 鼓与贝斯, ड्रम एंड बेस, драм-н-бейс, драм н бейс, драм-энд-бейс",
    "dubstep": "dubstep, brostep, riddim dubstep, melodic dubstep, deep dubstep, riddim, tearout, deathstep, ダブステップ, 덥스텝, 回响贝斯, डबस्टेप, дабстеп",
    "garage": "uk garage, ukg, 2-step garage, garage, 2-step, two-step garage, two step garage, 2 step, speed garage, future garage, uk bass, bassline garage, UKガラージ, UKガレージ, 유케이 개러지",
    "synthwave": "synthwave, synth-wave, synth wave, retrowave, retro wave, outrun, darksynth, dark synth, dreamwave, 80s synth, eighties synth, 80s electronic, cyberpunk synth, シンセウェイブ, 신스웨이브, 신스 웨이브, 合成器浪潮, 蒸汽合成器, सिंथवेव, синтвейв, синтвэйв",
    "future bass": "future bass, melodic bass, kawaii bass, kawaii future bass, chill trap, future beats, フューチャーベース, 퓨처 베이스, 퓨처베이스, 未来贝斯, фьюче-бейс",
    "chiptune": "chiptune, chiptunes, chip tune, chip music, 8-bit, 8 bit, 8bit, 8-bit music, 16-bit, 16 bit, nes music, game boy music, gameboy, bitpop, nintendocore, ピコピコ, チップチューン, ファミコン, 칩튠, 芯片音乐, 8位音乐, 8比特, чиптюн, 8-бит",
    "amapiano": "amapiano, amapiano beat, gqom, private school amapiano, log drum house, アマピアノ, 아마피아노, 阿玛钢琴, амапиано",
    # ambient
    "ambient": "氛围音乐, 氛围电子, 环境音乐, ambient, ambient music, ambient soundscape, ambient pad, atmospheric ambient, space ambient, dark ambient, ambient electronic, generative ambient, ambient texture, ambient textures, deep ambient, ambient drone music, "
    "música ambiental, música ambiente, musique ambiante, musica d'ambiente, ambiente sonoro, アンビエント, 環境音楽, 앰비언트, 엠비언트, , एम्बिएंट, эмбиент, موسيقى محيطة",
    "drone": "drone, drone music, drone ambient, dark drone music, droning soundscape, ドローン, 드론 음악, 长音音乐, дрон",
    "meditation": "meditation, meditation music, guided meditation, spa music, spa, yoga, yoga music, sleep music, deep sleep music, healing music, relaxation music, zen music, zen, mindfulness, sound bath, sound healing, reiki, chakra, breathing exercise, "
    "meditationsmusik, entspannungsmusik, música de meditación, música relajante, música para dormir, meditación, musique de méditation, méditation, musique relaxante, meditação, música para meditação, meditazione, musica rilassante, "
    "冥想, 冥想音乐, 瑜伽音乐, 助眠音乐, 瞑想, 瞑想音楽, ヒーリングミュージック, 睡眠音楽, 명상, 명상 음악, 요가 음악, 수면 음악, ध्यान, ध्यान संगीत, योग, медитация, медитативная музыка, تأمل, موسيقى تأمل",
    "downtempo": "downtempo, down-tempo, chillout, chill-out, chill out, chill electronic, chillwave, lounge, lounge music, lounge groove, café del mar, ambient house, chilled electronic, psychill, psybient, electronica chill, dungeon synth, "
    "チルアウト, チルウェイブ, ラウンジ, ダウンテンポ, 칠아웃, 라운지, 沙发音乐, 弛放, 驰放, 弛放音乐, लाउंज, чилаут, лаунж, даунтемпо",
    "trip hop": "trip hop, triphop, trip-hop, bristol sound, トリップホップ, 트립합, 트립 합, 神游舞曲, трип-хоп",
    # pop
    "pop": "yé-yé, yé yé, ye-ye, bubblegum, pop, pop music, pop song, popsong, pop track, bubblegum pop, teen pop, dance pop, dance-pop, mainstream pop, modern pop, radio pop, power pop, chart pop, pop anthem, pop hit, idol pop, mandopop, cantopop, c-pop, latin pop, soft pop, adult contemporary, "
    "canción pop, música pop, pop español, popmusik, popmusique, chanson pop, musica pop, canzone pop, pop italiano, 流行, 流行歌曲, 流行曲, 流行乐, 流行音乐, 流行歌, 华语流行, ポップ, ポップス, ポップソング, ポップミュージック, 팝, 팝송, 가요, पॉप, पॉप गाना, поп, поп-музыка, поп песня, بوب, موسيقى البوب",
    "indie pop": "indie pop, indie-pop, bedroom pop, twee pop, jangle pop, indietronica, alt pop, alt-pop, alternative pop, indie song, indie acoustic, art pop, sophisti-pop, chamber pop, indie, indie music, indie alternative, K-인디, k-indie, "
    "インディー, インディーポップ, ベッドルームポップ, 渋谷系, 인디, 인디 팝, 인디팝, 独立, 独立流行, 独立音乐, इंडी पॉप, इंडी, инди, инди-поп, إندي",
    "dream pop": "dream pop, dream-pop, dreampop, ethereal wave, ethereal pop, hazy pop, ドリームポップ, ドリーム・ポップ, 드림팝, 드림 팝, 梦幻流行, 梦泡, ड्रीम पॉप, дрим-поп",
    "city pop": "city pop, city-pop, citypop, japanese city pop, シティポップ, シティ・ポップ, 시티팝, 시티 팝, 城市流行, 都市流行, सिटी पॉप, сити-поп",
    "k-pop": "k-pop, kpop, k pop, korean pop, girl group, boy group, boy band, k-pop dance, girl crush, ケイポップ, 케이팝, 케이 팝, 아이돌, 아이돌 음악, 걸그룹, 보이그룹, 韩流, 韩国流行, 女团, 男团, के-पॉप, к-поп, кей-поп, كيبوب",
    "hyperpop": "hyperpop, hyper pop, hyper-pop, pc music, glitchcore, digicore, bubblegum bass, glitch pop, ハイパーポップ, 하이퍼팝, 超流行, हाइपरपॉप, гиперпоп",
    "pop ballad": "pop ballad, pop-ballad, piano ballad, power ballad, love ballad, emotional ballad, pop ballade, slow ballad, balada pop, balada romántica, balada de amor, pop-balada, popballade, balade pop, ballata pop, torch song, k-ballad, k-발라드, 抒情歌, 抒情慢歌, 情歌, 抒情歌曲, "
    "バラードソング, ポップバラード, ピアノバラード, ラブバラード, 팝 발라드, 피아노 발라드, पॉप बैलेड, поп-баллада",
    # rock
    "rock": "rock, rock music, rock song, rock track, rock anthem, hard rock, classic rock, soft rock, arena rock, stadium rock, heartland rock, southern rock, garage rock, glam rock, progressive rock, prog rock, prog, psychedelic rock, stoner rock, rock and roll, rock & roll, "
    "rock'n'roll, rock n roll, rock 'n' roll, rockmusik, rocksong, música rock, canción de rock, musique rock, musica rock, yacht rock, space rock, ロック, ロックンロール, ハードロック, 락, 록, 록 음악, 락 음악, 하드 록, 摇滚, 搖滾, 摇滚乐, 硬摇滚, रॉक, रॉक संगीत, рок, рок-музыка, хард-рок, روك",
    "indie rock": "garage indie rock, garage indie, garage rock revival, garage-rock revival, post-punk indie, indie post-punk, indie rock, indie-rock, alternative rock, alt rock, alt-rock, alternative, britpop, brit pop, post-rock, post rock, math rock, college rock, jangle rock, slacker rock, lo-fi rock, emo, midwest emo, rock alternativo, rock alternatif, rock indie, art rock, "
    "インディーロック, オルタナ, オルタナティブロック, オルタナティブ・ロック, 인디 록, 인디 락, 인디락, 얼터너티브, 独立摇滚, 另类摇滚, 后摇, इंडी रॉक, инди-рок, альтернативный рок, пост-рок",
    "punk": "punk, punk rock, punk-rock, pop-punk, pop punk, skate punk, hardcore punk, street punk, mall-punk, mall punk, post-hardcore, melodic hardcore, riot grrrl, punk song, パンク, パンクロック, メロコア, 펑크 록, 펑크록, 펑크, 팝 펑크, 朋克, 龐克, 朋克摇滚, पंक, पंक रॉक, панк, панк-рок, بانك",
    "metal": "grindcore, speedmetal, metal, heavy metal, death metal, black metal, thrash metal, thrash, doom metal, power metal, speed metal, symphonic metal, folk metal, progressive metal, prog metal, nu-metal, nu metal, metalcore, deathcore, djent, sludge metal, groove metal, industrial metal, gothic metal, "
    "melodic death metal, metal music, metal song, hair metal, glam metal, メタル, ヘヴィメタル, ヘビーメタル, デスメタル, 메탈, 헤비메탈, 헤비 메탈, 金属, 金屬, 重金属, 金属乐, मेटल, हेवी मेटल, метал, металл, хеви-метал, ميتال",
    "blues rock": "blues rock, blues-rock, bluesy rock, rock blues, boogie rock, texas blues, british blues, electric blues rock, ブルースロック, 블루스 록, 블루스 락, 布鲁斯摇滚, 蓝调摇滚, блюз-рок",
    # soul
    "r&b": "r&b, rnb, r 'n' b, r'n'b, r and b, r & b, pbr&b, contemporary r&b, alternative r&b, alt r&b, modern r&b, slow jam, slow jams, trap soul, trap-soul, quiet storm, new jack swing, indie-r&b, indie r&b, k-r&b, smooth r&b, r&b soul, アールアンドビー, 알앤비, 알앤비 음악, 节奏布鲁斯, 節奏藍調, आर एंड बी, आर&बी, ар-н-би, ритм-н-блюз, آر أند بي",
    "neo-soul": "neo-soul, neo soul, neosoul, nu soul, nu-soul, jazzy soul, jazzy r&b, organic soul, ネオソウル, 네오 소울, 네오소울, 新灵魂乐, 新灵魂, нео-соул, неосоул",
    "funk": "funk, funk music, p-funk, g-funk, funk track, funky music, soul funk, jazz funk, jazz-funk, disco funk, synth funk, boogie funk, minneapolis sound, funk groove, funky groove, funkmusik, música funk, ファンク, ファンキー, 펑크 소울, 디스코 펑크, 소울 펑크, 훵크, 放克, 放克音乐, फंक, фанк, فانك",
    "disco": "disco, nu-disco, nu disco, italo disco, italo-disco, euro disco, eurodisco, space disco, disco music, philly soul, philly disco, disco track, disco dance, disko, diskomusik, música disco, ディスコ, 디스코, 迪斯科, 迪斯可, 的士高, डिस्को, диско, ديسكو",
    "gospel": "gospel, gospel music, gospel song, black gospel, worship, worship music, praise and worship, praise, christian music, christian pop, ccm, contemporary christian, church music, spirituals, negro spiritual, christian worship, música gospel, música cristiana, adoración, louvor, louange, "
    "gospelmusik, lobpreis, musica gospel, ゴスペル, 賛美歌, 가스펠, 찬양, 복음성가, ccm 찬양, 福音, 福音音乐, 赞美诗, गॉस्पेल, госпел, ترانيم",
    # jazz
    "swing": "swing, swing jazz, swing music, swing era, big band, big band jazz, big band swing, bigband, jump blues, dixieland, gypsy jazz, jazz manouche, manouche, hot jazz, hot club, ragtime, stride piano, bebop, be-bop, hard bop, post-bop, straight ahead jazz, straight-ahead jazz, traditional jazz, new orleans jazz, "
    "vocal jazz, lindy hop, スウィング, スウィングジャズ, スイングジャズ, ビバップ, ビッグバンド, 스윙, 스윙 재즈, 빅밴드, 비밥, 摇摆乐, 摇摆爵士, 大乐队, 大乐团, स्विंग, свинг, биг-бэнд, بيغ باند",
    "bossa nova": "bossa nova, bossanova, bossa-nova, bossa, bossa jazz, lounge bossa, nova bossa, ボサノバ, ボサノヴァ, ボッサ, 보사노바, 보사 노바, 巴萨诺瓦, 波萨诺瓦, 芭莎诺瓦, बोसा नोवा, босса-нова, боссанова, بوسا نوفا",
    "jazz ballad": "jazz ballad, jazz ballade, balada jazz, balada de jazz, ballade jazz, slow jazz, late night jazz, late-night jazz, smoky jazz, dinner jazz, jazz noir, noir jazz, jazz club ballad, film noir jazz, "
    "ジャズバラード, 재즈 발라드, 爵士抒情, 慢爵士, джазовая баллада",
    "latin jazz": "latin jazz, afro-cuban jazz, afro cuban jazz, afro-cuban, afro cuban, cubop, salsa jazz, jazz latino, latin-jazz, jazz samba, samba jazz, mambo jazz, ラテンジャズ, 라틴 재즈, 拉丁爵士, лэтин-джаз, латино-джаз",
    # roots
    "folk": "skiffle, tarantella, pizzica, saltarello, nueva canción, trova folk, folk, folk song, folk music, folk ballad, indie folk, indie-folk, folk rock, folk-rock, folk pop, folk-pop, acoustic folk, freak folk, neofolk, traditional folk, campfire song, americana, protest song, folk anthem, stomp and holler, stomp clap, "
    "volkslied, volksmusik, folkmusik, canción folk, música folk, música folclórica, folklore, folclore, musique folk, musique folklorique, música popular, musica folk, musica popolare, フォーク, フォークソング, 民謡, 포크, 포크송, 민요, 民谣, 民謠, 民歌, 校园民谣, लोक संगीत, लोकगीत, लोक गीत, фолк, народная музыка, народная песня, موسيقى شعبية, فولك",
    "country": "country soul, country, country music, country song, country rock, country-rock, country pop, country-pop, outlaw country, country folk, honky-tonk, honky tonk, nashville, bro country, modern country, classic country, traditional country, red dirt, alt-country, alt country, country & western, country and western, country western, western swing, cowboy song, "
    "música country, musique country, musica country, countrymusik, カントリー, カントリーミュージック, 컨트리, 컨트리 음악, 乡村音乐, 乡村, 鄉村音樂, कंट्री, кантри, كانتري",
    "bluegrass": "bluegrass, blue grass, newgrass, progressive bluegrass, appalachian, old-time music, old time music, old-time, hillbilly, hoedown, breakdown banjo, mountain music, barn dance, ブルーグラス, 블루그래스, 蓝草, 蓝草音乐, ब्लूग्रास, блюграсс, блуграсс",
    "celtic": "celtic, irish, scottish, irish folk, irish music, celtic folk, celtic music, irish trad, jig, jigs, reel, reels, irish jig, irish reel, hornpipe, slip jig, pub song, irish pub, breton, gaelic, highland, keltisch, irische musik, celta, música celta, irlandesa, celtique, musique celtique, irlandaise, musica celtica, "
    "ケルト, ケルト音楽, アイリッシュ, 켈트, 켈틱, 아일랜드 음악, 凯尔特, 爱尔兰, 苏格兰, सेल्टिक, кельтская музыка, кельтский, ирландская, سلتيك",
    "blues": "blues soul, blues, delta blues, chicago blues, country blues, acoustic blues, slow blues, 12-bar blues, twelve-bar blues, 12 bar blues, twelve bar blues, electric blues, blues shuffle, boogie, boogie woogie, boogie-woogie, soul blues, blues song, blues music, blues progression, 12-bar blues progression, "
    "ブルース, ブルーズ, 블루스, 蓝调, 布鲁斯, 藍調, ब्लूज़, ब्लूज, блюз, بلوز",
    "singer-songwriter": "singer-songwriter, singer songwriter, singer/songwriter, acoustic song, acoustic ballad, acoustic pop, unplugged, coffeehouse, coffee house acoustic, acoustic singer-songwriter, cantautor, canción de autor, cantautora, liedermacher, auteur-compositeur, cantautore, canzone d'autore, voz e violão, "
    "シンガーソングライター, 弾き語り, アコースティックソング, 싱어송라이터, 어쿠스틱 송, 어쿠스틱 팝, 创作歌手, 唱作人, 弹唱, 不插电, सिंगर-सॉन्गराइटर, авторская песня, бардовская песня, бард",
    # latin, island, africa
    "reggaeton": "reggaeton, reggaetón, regueton, reguetón, reggaton, dembow, perreo, latin trap, trap latino, urbano latino, música urbana, urbano, neoperreo, レゲトン, 레게톤, 雷鬼顿, 雷击顿, रेगेटन, реггетон, ريغيتون",
    "salsa": "salsa, salsa music, salsa dura, salsa romántica, son cubano, son montuno, montuno, guaguancó, timba, mambo, cha cha, cha-cha, cha cha cha, chachachá, rumba, pachanga, charanga, boogaloo, merengue, tropical latino, música cubana, サルサ, マンボ, チャチャチャ, ルンバ, 살사, 맘보, 룸바, 萨尔萨, 莎莎, 曼波, 恰恰, 伦巴, साल्सा, сальса, سالسا",
    "tango": "tango, tango argentino, tango nuevo, nuevo tango, milonga, electrotango, argentine tango, タンゴ, 탱고, 探戈, टैंगो, танго, تانغو",
    "flamenco": "rumba catalana, rumba flamenca, bulerías, bulería, soleá, flamenco, bulería, bulerías, rumba flamenca, flamenca, sevillanas, soleá, alegrías, nuevo flamenco, paso doble, pasodoble, フラメンコ, 플라멩코, 플라멩고, 弗拉门戈, 弗拉明戈, फ्लेमेंको, фламенко, فلامنكو",
    "reggae": "reggae, roots reggae, reggae music, lovers rock, rocksteady, rock steady, reggae pop, reggae-pop, ragga, dancehall, ragamuffin, one drop, música reggae, レゲエ, ロックステディ, ダンスホール, 레게, 댄스홀, 雷鬼, 雷鬼乐, 瑞格, रेगे, регги, رريغي, ريغي",
    "dub": "dub, dub reggae, reggae dub, dub music, steppers, digital dub, dubwise, king tubby style, ダブ, ダブレゲエ, 더브, 덥 레게, 回响雷鬼, даб",
    "ska": "ska, two-tone, two tone ska, 2 tone, 2-tone, third wave ska, ska revival, skacore, ska-core, ska jazz, スカ, スカコア, 스카, 스카 펑크, 斯卡, स्का, ска, سكا",
    "afrobeat": "afrobeat, afrobeats, afro beat, afro beats, afro-beat, afropop, afro-pop, afro pop, afrofusion, afro fusion, afroswing, highlife, afrobeat groove, naija, afrofunk, afro-funk, soukous, afro soul, アフロビート, アフロビーツ, 아프로비트, 아프로비츠, 아프로팝, 非洲节拍, 非洲打击, अफ्रोबीट, афробит, أفروبيت",
    # score
    "orchestral": "orchestral, orchestral music, orchestral score, symphony, symphonic, symphony orchestra, full orchestra, film score, film music, movie score, movie soundtrack, score music, orchestral piece, cinematic, cinematic music, cinematic score, cinematic orchestral, romantic orchestral, sinfonía, "
    "adventure score, fantasy score, orquestal, música orquestal, sinfónica, cinemático, orchestermusik, orchestrale, filmmusik, sinfonie, sinfonisch, musique orchestrale, musique de film, symphonique, cinématographique, orquestral, trilha sonora, cinematográfica, cinematográfico, sinfônica, musica orchestrale, colonna sonora, sinfonica, sinfonia, "
    "管弦乐, 管弦樂, 交响乐, 交響樂, 交响, 电影配乐, 影视配乐, 电影感, オーケストラ, オーケストラル, 交響曲, 管弦楽, 映画音楽, シネマティック, 오케스트라, 오케스트라 음악, 교향곡, 영화 음악, 시네마틱, ऑर्केस्ट्रा, ऑर्केस्ट्रल, सिनेमैटिक, оркестровая, оркестровая музыка, симфония, симфоническая, кинематографичная, саундтрек к фильму, أوركسترا, أوركسترالية, سينمائية",
    "epic trailer": "epic trailer, trailer music, movie trailer, film trailer, hybrid trailer, epic orchestral, orchestral epic, epic cinematic, cinematic epic, epic music, epic score, orchestral action, action score, battle music, battle theme, heroic orchestral, blockbuster, superhero theme, war music, hybrid orchestral, epic orchestra, epic battle music, epic fantasy music, "
    "música épica, épico orquestal, épica orquestal, musique épique, bande-annonce, epische musik, epische filmmusik, musica epica, trilha épica, 史诗音乐, 史诗配乐, 预告片音乐, 史诗管弦, 预告片, エピックトレーラー, 予告編, 壮大なオーケストラ, 에픽 트레일러, 예고편 음악, 웅장한 오케스트라, एपिक ट्रेलर, эпическая музыка, трейлер, موسيقى ملحمية, ملحمية",
    "piano solo": "piano solo, solo piano, solo piano piece, piano piece, piano music, piano sonata, neoclassical, neo-classical, neoclassical piano, modern classical, contemporary classical, piano étude, nocturne, piano prelude, piano nocturne, impressionist piano, impressionism, klavierstück, klaviermusik, klaviersolo, pieza para piano, pieza de piano, pièce pour piano, "
    "peça para piano, brano per pianoforte, piano only, solo de piano, 钢琴独奏, 钢琴曲, 鋼琴曲, 古典钢琴曲, ピアノソロ, ピアノ曲, ピアノ独奏, 피아노 솔로, 피아노 독주, 피아노곡, 피아노 연주곡, पियानो सोलो, фортепианная пьеса, фортепиано соло, пьеса для фортепиано, بيانو منفرد",
    "waltz": "waltz, waltzes, viennese waltz, walzer, wiener walzer, vals, vals vienés, valse, valsa, valzer, ländler, waltz time piece, musette, valse musette, 华尔兹, 圆舞曲, 圓舞曲, ワルツ, 円舞曲, 왈츠, वाल्ट्ज़, वाल्ट्ज, вальс, فالس",
    "chamber strings": "chamber strings, string quartet, chamber music, string ensemble, string trio, string orchestra, string quintet, chamber orchestra, baroque strings, concerto grosso, baroque, baroque concerto, baroque music, streichquartett, kammermusik, cuarteto de cuerda, cuarteto de cuerdas, música de cámara, quatuor à cordes, "
    "musique de chambre, barroco, quarteto de cordas, música de câmara, quartetto d'archi, musica da camera, barocco, 弦乐四重奏, 室内乐, 巴洛克, 弦楽四重奏, 室内楽, バロック, 현악 사중주, 현악 4중주, 실내악, 바로크, स्ट्रिंग क्वार्टेट, струнный квартет, камерная музыка, барокко, رباعي وتري",
    "choral": "barbershop, barbershop quartet, close harmony singing, choral, choral music, choral piece, choir music, church choir, gregorian chant, gregorian, plainchant, motet, hymn, hymns, requiem, madrigal, sacred music, cathedral choir, boys choir, chorale, a cappella choir, chormusik, choral werk, gregorianischer choral, geistliche musik, música coral, canto gregoriano, himno, "
    "musique chorale, chant grégorien, hymne, coral, hino, musica corale, inno, 合唱曲, 圣歌, 赞歌, 圣咏, 聖歌, 合唱音楽, グレゴリオ聖歌, 성가, 합창곡, 그레고리오 성가, भजन, хорал, хоровая музыка, гимн, ترنيمة",
    "lullaby": "lullaby, lullabies, cradle song, nursery rhyme, nursery, nursery song, music box lullaby, bedtime song, baby sleep music, wiegenlied, schlaflied, gutenachtlied, canción de cuna, berceuse, ninna nanna, ninnananna, canção de ninar, cantiga de ninar, 摇篮曲, 催眠曲, 安眠曲, 子守唄, 子守歌, 자장가, लोरी, колыбельная, تهويدة",
    "march": "军歌, marche militaire, marche, marching music, march, marching band, military march, parade march, brass band, marching song, funeral march, wedding march, drumline, drum corps, national anthem, marcha, marcha militar, banda de marcha, marsch, militärmarsch, marschmusik, blasmusik, marche militaire, marcia, banda marcial, "
    "进行曲, 军乐, 行進曲, マーチ, マーチングバンド, 행진곡, 군악, 마칭 밴드, मार्च संगीत, марш, مارش",
    "video game": "video game, video game music, videogame music, videogame, game music, game soundtrack, game ost, boss battle, boss fight, boss theme, jrpg, rpg music, rpg, platformer, vgm, dungeon theme, overworld theme, pixel adventure, arcade game, retro game, retro game music, chip adventure, "
    "videospielmusik, spielemusik, videojuego, música de videojuego, música de videojuegos, jeu vidéo, musique de jeu vidéo, videogioco, musica da videogioco, música de jogo, trilha de jogo, 游戏音乐, 游戏配乐, 电子游戏, ゲーム音楽, ゲームミュージック, ゲームbgm, ボス戦, 게임 음악, 게임 브금, 보스전, वीडियो गेम, музыка из игры, игровая музыка, видеоигра, موسيقى ألعاب",
}  # fmt: skip

# A name, and the names of its kinds: "rock, punk" asks for punk, not for a blend of both.
KINDS: Mapping[str, tuple[str, ...]] = {
    "pop": ("indie pop", "dream pop", "city pop", "k-pop", "hyperpop", "pop ballad"),
    "indie pop": ("dream pop",),
    "rock": ("indie rock", "punk", "metal", "blues rock"),
    "house": ("deep house", "amapiano"),
    "trap": ("drill", "phonk"),
    "ambient": ("drone", "meditation"),
    "blues": ("blues rock",),
    "folk": ("celtic", "bluegrass", "singer-songwriter", "country"),
    "reggae": ("dub", "ska"),
    "r&b": ("neo-soul",),
    "orchestral": ("epic trailer", "chamber strings", "waltz", "march", "choral"),
    "gospel": (),
    "swing": ("jazz ballad", "latin jazz", "bossa nova"),
}

# Words that only season another name, and call a genre where nobody else does.
SEASONING: Mapping[str, str] = {
    "metal": "blast beat, blast beats, chugging, chugging riff, chugging riffs, death growls, growled vocals, growling vocals, doom, palm-muted riff, palm-muted riffs",
    "middle eastern": "hijaz, maqam hijaz, مقام حجاز, حجاز",
    "waltz": "waltz beat, waltz time, waltz feel, waltz rhythm, walzertakt, ritmo de vals, tiempo de vals, tempo di valzer, rythme de valse",
    "rap": "rapping, rapper, rappers, raps, rap verse, rap verses, rap vocals, male rapper, female rapper, freestyling, ラップボーカル, rappt, rapea",
    "video game": "from a game, from a video game, sounds from a game, game sounds, game sound effects",
    "singer-songwriter": "open mic, open mic night, strumming a guitar, strums a guitar",
    "flamenco": "guitarra flamenca, guitare flamenca, chitarra flamenca",
    "lo-fi hip hop": "lo-fi, lofi, 低保真, ローファイ, 로파이",
    "blues": "bluesy",
    "piano solo": "theme and variations, theme and five variations, tema con variazioni, 変奏曲, 变奏曲",
    "chamber strings": "fugue, fuga, canon",
    "folk": "folky, folksy, rustic",
    "country": "country road, country roads",
    "pop": "poppy, radio-friendly",
    "ambient": "soundscape, soundscapes, atmospheric textures, textures, drifting textures",
}
