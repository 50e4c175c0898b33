"""Players: what people call instruments, groups and ensembles; single drums; voices.

A player in a reading is a key of INSTRUMENTS or of GROUPS. MEMBERS says who may answer when one is
called, REFUSES who must be silent when one is refused: "no piano" sends the electric one home too.
"""

from collections.abc import Mapping

from kapelle.compose.lexicon.shape import listed
from kapelle.music.band import INSTRUMENTS

# Words for a whole group.
GROUPS: Mapping[str, str] = {
    "drums": "drums, drum, 🥁, drum kit, drumkit, drum set, drumset, drumming, drummer, beat, beats, drumbeat, drum beat, drum beats, drum solo, drum loop, drum loops, drum track, drum machine, drum machines, backbeat, live drums, acoustic drums, electronic drums, digital drums, programmed drums, "
    "double-bass drumming, double bass drumming, schlagzeug, trommel, trommeln, batería, bateria, tambores, batterie, percussions et batterie, batteria, tamburi, tambor, ドラム, ドラムス, ビート, 드럼, 비트, 鼓, 鼓点, 鼓點, 鼓组, 架子鼓, 节拍鼓, ड्रम, ड्रम्स, барабан, барабаны, барабанов, барабанами, барабанная, ударные, ударных, ударными, драм-машина, бит, ритм, إيقاع, طبول, درامز",
    "bass": "bass, basses, bassist, bassline, bass line, basslines, bass lines, bass groove, bass grooves, bass riff, bass guitar line, low bass, low end, low-end, tiefer bass, bajo, línea de bajo, basse, ligne de basse, baixo, linha de baixo, basso, linea di basso, ベース, ベースライン, 베이스, 베이스라인, 贝斯, 貝斯, 低音, बेस, бас, басы, баса, басом, басс, басовая линия, باص, بيس",
    "guitar": "guitar, guitars, 🎸, guitarist, guitar riff, guitar riffs, guitar solo, guitar solos, guitar licks, guitar hook, guitar chords, guitar melody, lead guitar, lead guitars, rhythm guitar, rhythm guitars, gitarre, gitarren, guitarra, guitarras, guitare, guitares, chitarra, chitarre, violão, violões, ギター, ギターリフ, ギターソロ, 기타, 기타 리프, 吉他, गिटार, гитара, гитары, гитару, гитарой, гитар, гитарами, гитарный, гитарная, гитарное, جيتار, غيتار, قيثارة",
    "synth": "synth, synths, synthesizer, synthesizers, synthesiser, synthesisers, synthesizer layers, synth layers, synth textures, synthetizer, analog synths, analog synth, analogue synth, analogue synths, modular synth, modular synths, moog, juno, synthie, synthies, synthesizer-klänge, sintetizador, sintetizadores, synthétiseur, synthétiseurs, synthés, sintetizzatore, sintetizzatori, synthesizer arrangements, "
    "シンセ, シンセサイザー, 신스, 신디, 신디사이저, 合成器, सिंथ, सिंथेसाइज़र, синтезатор, синтезаторы, синтезаторов, синтезаторами, синт, سنث",
    "percussion": "tamburello, tamburelli, pandeireta, güira, zabumba, washboard, spoons, vibraslap, wood blocks, frame drum percussion, 沙锤, 소고, percussion, percussions, percussive, percussionist, hand percussion, light percussion, perkussion, percusión, percusiones, percussão, percussioni, percussione, パーカッション, 打楽器, 퍼커션, 타악기, 打击乐, 打擊樂, तालवाद्य, перкуссия, آلات إيقاعية",
    "brass": "brass, brass instruments, brass stabs, brass hits, braams, braam, brass samples, brass fanfare, fanfare, fanfares, blechbläser, bläser, metales, vientos metales, cuivres, ottoni, metais, 铜管, 铜管乐器, ブラス, 金管, 金管楽器, 브라스, 금관, 금관악기, पीतल वाद्य, медные, медные духовые, духовые, نحاسية",
    "woodwinds": "winds section, wind section, wind players, woodwind, woodwinds, wind instrument, wind instruments, reeds, holzbläser, vientos de madera, bois, vents, madeiras, legni, fiati, 木管, 木管乐器, 管乐, 木管楽器, 목관, 목관악기, 관악기, деревянные духовые, آلات نفخ",
    "claps": "finger clicks, clap, claps, hand claps, handclap, handclaps, clapping, finger snaps, snaps, snapping, stomps, stomp, finger snap, klatschen, palmadas, aplausos, clappements, battiti di mani, palmas de mão, 拍手, 掌声, 手拍子, クラップ, 박수, 클랩, ताली, хлопки, تصفيق",
}  # fmt: skip


def _of(*families: str, but: frozenset[str] = frozenset()) -> frozenset[str]:
    return frozenset(n for n, i in INSTRUMENTS.items() if i.family in families) - but


_HANDS = frozenset({"percussion", "cajon", "hand drums", "latin kit", "orchestral drums", "taiko"})
_KITS = _of("drums", but=frozenset({"percussion", "cajon", "hand drums"}))
# Plucked strings that nobody means by "guitar".
_NO_GUITARS = frozenset(
    {"ukulele", "banjo", "mandolin", "harp", "sitar", "koto", "oud", "dulcimer"}
)
_GUITARS = _of("guitar", but=_NO_GUITARS)
_SYNTHS = _of("synth", "pad", but=frozenset({"theremin", "cowbell"})) | {
    "synth bass", "acid bass", "reese bass", "wobble bass", "chip bass", "synth strings", "synth brass",
}  # fmt: skip
_SAXES = frozenset({"saxophone", "alto saxophone"})
_BRASS = _of("brass")
_STRINGS = frozenset({"strings", "pizzicato strings", "tremolo strings", "synth strings"})
_BOWED = frozenset({"violin", "fiddle", "viola", "cello"})
_PADS = frozenset({"warm pad", "glass pad", "dark pad"})

MEMBERS: Mapping[str, frozenset[str]] = {
    "drums": _KITS,
    "bass": _of("bass"),
    "guitar": _GUITARS,
    "synth": _SYNTHS,
    "percussion": _HANDS,
    "brass": _BRASS,
    "woodwinds": _of("wind", but=frozenset({"harmonica", "melodica", "bagpipes", "whistle"})),
    "claps": frozenset({"percussion", "cajon", "trap kit", "house kit", "eighties kit"}),
    # Instruments whose name is also the name of their kind.
    "saxophone": _SAXES,
    "violin": frozenset({"violin", "fiddle"}),
    "fiddle": frozenset({"fiddle", "violin"}),
    "strings": _STRINGS,
    "acoustic guitar": frozenset({"acoustic guitar", "nylon guitar"}),
    "electric guitar": frozenset(
        {"electric guitar", "jazz guitar", "muted guitar", "overdriven guitar", "distorted guitar"}
    ),
    "warm pad": _PADS,
    "flute": frozenset({"flute", "pan flute"}),
    "brass section": frozenset({"brass section", "synth brass"}),
    "bass guitar": frozenset({"bass guitar", "picked bass", "slap bass", "fretless bass"}),
    "bells": frozenset({"bells", "tubular bells", "glockenspiel", "music box"}),
    "organ": frozenset({"organ", "church organ"}),
    "trumpet": frozenset({"trumpet", "muted trumpet"}),
    "hand drums": frozenset({"hand drums", "cajon"}),
}
"""Whom a word may mean when it is asked for; every other name means itself."""

_PIANOS = frozenset({"piano", "felt piano", "upright piano", "electric piano"})
REFUSES: Mapping[str, frozenset[str]] = {
    **MEMBERS,
    "piano": _PIANOS,
    "strings": _STRINGS | _BOWED,
    "electric guitar": MEMBERS["electric guitar"] | {"pedal steel"},
    "brass section": _BRASS,
    "organ": frozenset({"organ", "church organ", "accordion", "bandoneon"}),
    "woodwinds": _of("wind"),
    "percussion": _HANDS | {"timpani"},
    "808": frozenset({"808"}),
    "choir": frozenset({"choir", "vocal chops"}),
    "bells": MEMBERS["bells"] | {"celesta", "singing bowls"},
    "warm pad": _PADS | {"synth strings"},
    "synth": _SYNTHS | {"theremin", "cowbell"},
    "claps": frozenset(),
}
"""Whom a word sends home when it is refused."""

USUAL: Mapping[str, str] = {
    "drums": "pop kit",
    "bass": "bass guitar",
    "guitar": "acoustic guitar",
    "synth": "synth lead",
    "percussion": "percussion",
    "brass": "brass section",
    "woodwinds": "flute",
    "claps": "percussion",
}
"""Who plays when a group was named and the genre has no chair for it."""

# One word for several players.
ENSEMBLES: Mapping[tuple[str, ...], str] = {
    ("strings", "french horn", "flute", "timpani"): "orchestra, full orchestra, symphony orchestra, orchestral instruments, orchestral arrangement, orchestral backing, orchester, orquesta, orchestre, orquestra, 管弦乐团, 交响乐团, 管弦楽団, 오케스트라 연주, оркестр, أوركسترا كاملة",
    ("strings", "brass"): "orchestral hits, orchestral hit, orchestral stabs, orchestral swells, orchestral swell, full orchestration, lush orchestration, orchestration, orchestrations",
    ("violin", "viola", "cello"): "string quartet, string trio, string quintet, streichquartett, cuarteto de cuerda, cuarteto de cuerdas, quatuor à cordes, quarteto de cordas, quartetto d'archi, 弦乐四重奏, 弦楽四重奏, 현악 4중주, 현악 사중주, струнный квартет",
    ("drums", "bass"): "rhythm section, drum and bass backing, drum and bass groove, drum and bass rhythm, drum and bass section, drum & bass groove, drum and bass pattern, rhythmusgruppe, sección rítmica, section rythmique",
    ("piano", "upright bass", "jazz kit"): "jazz trio, piano trio, jazz combo, jazz quartet, jazz quintet, trio de jazz",
    ("electric guitar", "bass", "drums"): "power trio, rock band, full band, live band, garage band, full-band",
    ("brass section", "saxophone", "trombone"): "big band horns, horn ensemble",
    ("bagpipes", "orchestral drums"): "pipes and drums, pipe band",
}  # fmt: skip

# Effects come with the arrangement; "a smash hit" and "boom bap" call for none.
UNCALLED = frozenset({"impact", "reverse cymbal"})

# Names of instruments that mean other things more often: "summer vibes", "breaks"; rain is weather.
AMBIGUOUS = frozenset({"vibes", "breaks", "rain"})

OTHER_TONGUES: Mapping[str, str] = {
    "piano": "klavier, klavierstück, klaviermusik, klaviersolo, klavierballade, 🎹, flügel, pianist, pianoforte, piano à queue, piano de cola, ピアノ, 피아노, 钢琴, 鋼琴, пианино, фортепиано, рояль, рояля, пиано, фортепианный, фортепианная, piano roll, keys, keyboard, keyboards, piano chords, piano melody, piano loop, piano riff, teclado, teclados, clavier, claviers, tastiera, tastiere, キーボード, 鍵盤, 건반, 키보드, 键盘, पियानो, कीबोर्ड, клавишные, клавишных, клавишными, пиано, بيانو, كيبورد",
    "felt piano": "felted piano, intimate piano, gentle felt piano, 펠트 피아노, フェルトピアノ, 毛毡钢琴",
    "upright piano": "upright pianos, barroom piano, bar-room piano, barrelhouse piano, ragtime piano, tack piano, detuned piano, アップライトピアノ, 업라이트 피아노, 立式钢琴",
    "electric piano": "e piano, e-pianos, epiano, rhodes piano, rhodes electric piano, fender rhodes, wurlitzer piano, wurli, dx7, fm piano, piano eléctrico, piano électrique, piano elétrico, pianoforte elettrico, keyboard chords, エレピ, ローズ, エレクトリックピアノ, 일렉트릭 피아노, 로즈 피아노, 电钢琴, 電鋼琴, इलेक्ट्रिक पियानो, электропиано, родес",
    "organ": "orgel, órgano, orgue, órgão, organo, hammond organ, hammond b3, hammond b3 organ, b3, b3 organ, b-3, farfisa, vox organ, organ stabs, organ chords, harmonium, オルガン, ハモンドオルガン, 오르간, 해먼드, 风琴, 電子琴, 电子琴, ऑर्गन, हारमोनियम, орган, органа, органом, أورغن",
    "church organ": "kirchenorgel, órgano de iglesia, órgano de tubos, orgue d'église, grand orgue, órgão de igreja, organo da chiesa, パイプオルガン, 파이프 오르간, 管风琴, церковный орган",
    "harpsichord": "harpsichords, cembalo, clavecin, clavicembalo, clavicémbalo, cravo, spinet, クラヴサン, チェンバロ, ハープシコード, 하프시코드, 쳄발로, 大键琴, 羽管键琴, клавесин",
    "clavinet": "clavinets, クラビネット, клавинет",
    "accordion": "accordions, akkordeon, ziehharmonika, acordeón, accordéon, fisarmonica, acordeão, sanfona, squeezebox, musette accordion, garmon, アコーディオン, 아코디언, 手风琴, 手風琴, अकॉर्डियन, аккордеон, баян, гармонь, гармошка, أكورديون",
    "bandoneon": "bandoneón, bandonéon, バンドネオン, 반도네온, 班多钮琴, бандонеон",
    "celesta": "celeste, toy piano, チェレスタ, トイピアノ, 첼레스타, 钢片琴, челеста",
    "music box": "music boxes, spieluhr, spieldose, caja de música, boîte à musique, caixinha de música, carillon giocattolo, オルゴール, 八音盒, 音乐盒, 오르골, музыкальная шкатулка, صندوق موسيقى",
    "glockenspiel": "glockenspiels, グロッケン, 글로켄슈필, 钟琴, колокольчики",
    "vibraphone": "vibraphones, on vibes, vibes solo, vibes player, vibraharp, and vibes, mellow vibes solo, vibraphon, vibráfono, ヴィブラフォン, ビブラフォン, 비브라폰, 颤音琴, вибрафон",
    "marimba": "marimbas, mallets, mallet percussion, gamelan, gamelans, balafon, glass marimba, マリンバ, 마림바, 马林巴, मारिम्बा, маримба",
    "xylophone": "xylophones, xylophon, xilófono, xilofone, xilofono, 木琴, シロフォン, 실로폰, 木琴声, ксилофон",
    "kalimba": "kalimbas, カリンバ, 칼림바, 拇指琴, 卡林巴, калимба",
    "steel drums": "steel pans, steelpans, スティールパン, スチールパン, 스틸 드럼, 钢鼓",
    "acoustic guitar": "acoustic guitars, akustikgitarre, akustische gitarre, westerngitarre, guitarra acústica, guitare acoustique, guitare folk, chitarra acustica, violão de aço, strummed guitars, strumming, strummed, guitar strumming, fingerpicking, fingerpicked, fingerpicked acoustic guitar, fingerstyle, fingerstyle guitar, folk guitar, 12-string guitar, twelve-string guitar, 12-string, arpeggiated acoustic guitar, "
    "アコースティックギター, アコギ, フォークギター, 어쿠스틱 기타, 통기타, 木吉他, 原声吉他, 民谣吉他, अकूस्टिक गिटार, акустическая гитара, акустические гитары, جيتار أكوستيك, غيتار أكوستيك",
    "nylon guitar": "nylon guitars, nylon-string guitar, nylon string guitar, nylon-string acoustic guitar, nylon strings, konzertgitarre, klassische gitarre, spanische gitarre, guitarra española, guitarra clásica, guitarra flamenca, guitare classique, guitare espagnole, guitare nylon, violão de nylon, chitarra classica, クラシックギター, ガットギター, スパニッシュギター, flamenco guitar, bossa guitar, gut string guitar, 클래식 기타, 古典吉他, 尼龙吉他, 西班牙吉他, классическая гитара, испанская гитара",
    "electric guitar": "electric guitars, e-gitarre, e-gitarren, e gitarre, guitarra eléctrica, guitarras eléctricas, guitare électrique, guitares électriques, guitarra elétrica, guitarras elétricas, chitarra elettrica, chitarre elettriche, clean guitars, clean e-guitar, lead electric guitar, soaring lead guitar, e-guitar, e-guitars, telecaster, stratocaster, strat, les paul, gibson, tremolo guitar, tremolo guitars, jangly guitar, jangly guitars, jangle guitar, shimmering guitars, chiming guitars, ringing guitars, twangy guitar, twang guitar, surf guitar, "
    "エレキギター, エレキ, 일렉 기타, 일렉트릭 기타, 电吉他, 電吉他, इलेक्ट्रिक गिटार, электрогитара, электрогитары, جيتار كهربائي",
    "jazz guitar": "jazzgitarre, guitarra de jazz, guitare jazz, gypsy guitar, manouche guitar, ジャズギター, 재즈 기타, 爵士吉他, джазовая гитара",
    "muted guitar": "palm-muted guitars, palm muted guitar, palm mutes, wah guitar, wah-wah guitar, wah wah guitar, funky guitar, funky guitars, guitar scratching, guitar skank, guitar skanks, skank guitar, skanking guitar, カッティングギター, 커팅 기타",
    "overdriven guitar": "crunchy guitars, overdrive guitar, gritty guitar, gritty guitars, blues guitar, blues guitars, fuzzy guitar, fuzzy guitars, rock guitar, rock guitars, garage guitars, dual lead guitars, vintage amps, オーバードライブギター, 블루스 기타, 布鲁斯吉他",
    "distorted guitar": "distorted guitars, distorted electric guitar, distorted electric guitars, distortion guitar, distortion guitars, guitar distortion, power chords, power chord, power-chord, power-chords, palm-muted power chords, high-gain guitar, high-gain guitars, metal guitar, metal guitars, downtuned guitars, downtuned guitar, drop-tuned guitars, detuned guitars, shredding guitar, shredding guitars, shredding, shred guitar, chugging guitar, chugging guitars, wall of guitars, walls of guitar, walls of guitars, fuzz guitars, guitar wall, "
    "verzerrte gitarren, verzerrte gitarre, guitarra distorsionada, guitarras distorsionadas, guitare saturée, guitares saturées, guitarra distorcida, guitarras distorcidas, chitarra distorta, chitarre distorte, 失真吉他, ディストーションギター, 歪んだギター, 디스토션 기타, 디스트 기타, перегруженные гитары, дисторшн гитара, тяжёлые гитары, тяжелые гитары",
    "pedal steel": "pedal steel guitar, steel guitars, slide guitars, guitar slide, lap steel guitar, dobros, resonator guitar, bottleneck guitar, slide guitar licks, twangy steel guitar, hawaiian guitar, ペダルスチール, スティールギター, スライドギター, 페달 스틸, 스틸 기타, 슬라이드 기타, 滑棒吉他, 钢棒吉他, слайд-гитара",
    "ukulele": "ukuleles, ukelele, uke, ウクレレ, 우쿨렐레, 尤克里里, 烏克麗麗, यूकुलेले, укулеле, гавайская гитара",
    "banjo": "banjos, banjolele, バンジョー, 밴조, 班卓琴, बैंजो, банджо, بانجو",
    "mandolin": "mandolins, mandoline, mandolina, bandolim, mandolino, bouzouki mandolin, マンドリン, 만돌린, 曼陀林, मैंडोलिन, мандолина, домра",
    "harp": "harps, harfe, arpa, harpe, harpa, lyre, celtic harp, harpist, ハープ, 竪琴, 하프, 竖琴, 豎琴, हार्प, वीणा, арфа, قيثار",
    "sitar": "sitars, sarod, tanpura, tambura, veena, シタール, 시타르, 西塔琴, सितार, ситар, سيتار",
    "koto": "kotos, guzheng, 古筝, 古箏, 琴, 古琴, guqin, zither, zheng, 箏, 筝, 箜篌, konghou, ruan, liuqin, кото, гучжэн",
    "oud": "ouds, عود, العود, saz, baglama, bağlama, bouzoukis, qanun, kanun, قانون, setar, ウード, 우드 악기, 乌德琴, уд",
    "dulcimer": "santoor, santur, yangqin, 扬琴, संतूर, dulcimers, zithers, autoharp, hackbrett, psaltery, ダルシマー, 덜시머, цимбалы, гусли",
    "bass guitar": "bass guitars, e-bass, electric basses, bajo eléctrico, basse électrique, baixo elétrico, basso elettrico, fingerstyle bass, funk bass, melodic bass, driving bass, fuzz bass, electric bassline, groovy bass guitar, エレキベース, 일렉 베이스, 베이스 기타, 电贝斯, 電貝斯, бас-гитара, басуха, باص جيتار",
    "slap bass": "slapped bass, bass slap, bass slapping, slapping bass, popping bass, slap-bass, electric bass slapping, スラップベース, 슬랩 베이스, 击勾弦贝斯, слэп-бас, слэп",
    "picked bass": "pick bass, plectrum bass, punk bass",
    "fretless bass": "fretless, フレットレスベース",
    "upright bass": "upright basses, stand-up bass, standup bass, string bass, walking bass, walking bass line, walking basslines, walking bassline, upright bass slapping, bowed bass, kontrabass, contrabajo, contrebasse, contrabaixo, contrabbasso, ウッドベース, コントラバス, ウォーキングベース, 콘트라베이스, 더블 베이스, 워킹 베이스, 低音提琴, 倍大提琴, контрабас, كونترباص",
    "808": "808s, 808 basses, 808 sub, 808 bass slides, 808 slides, 808 bass hits, distorted 808s, distorted 808, tr-808, tr 808, sub bass, sub-bass, subbass, sub bassline, sub-basses, deep sub, heavy 808s, booming 808, booming 808s, サブベース, 서브 베이스, 超低音, 低频, саб-бас, суб-бас",
    "synth bass": "synth basses, analog synth bass, analogue synth bass, analog synth basses, synth bassline, synth basslines, synth bass line, analog bass, squelchy bass, moog basslines, pulsating bassline, pulsating basslines, rolling bassline, electronic bass, シンセベース, 신스 베이스, 合成贝斯, 合成低音, синт-бас",
    "acid bass": "acid bassline, acid basslines, acid lines, tb-303, tb303, 303 bassline, acid squelch, кислотный бас, кислотным басом, アシッドベース",
    "reese bass": "reese basses, reese bassline, neuro bass, detuned bass",
    "wobble bass": "wobble, growling bass, growl basses, wub, wubs, wub wub, dubstep bass, growls, talking bass",
    "log drum": "logdrum, log-drum, log drum bass",
    "tuba": "tubas, sousaphones, tuba bass, チューバ, 튜바, 大号, туба",
    "strings": "string sections, streicher, streichern, cuerdas, sección de cuerdas, cordes, cordas, archi, stringed instruments, stringed instrument, string instruments, string instrument, string, string arrangement, string arrangements, string melody, string swell, string swells, lush strings, sweeping strings, soaring strings, cinematic strings, ostinato strings, violins and cellos, mellotron, mellotron strings, "
    "ストリングス, 弦楽器, 弦楽, 弦乐, 弦樂, 弦乐器, 현악, 현악기, 스트링, 현악 편곡, तार वाद्य, स्ट्रिंग्स, струнные, струнных, струнными, смычковые, وتريات",
    "pizzicato strings": "plucked strings, pizzicatos, pizzicati, pizz, ピチカート, 피치카토, 拨弦, пиццикато",
    "tremolo strings": "tremolo string, shivering strings, トレモロストリングス",
    "synth strings": "string synth, string synths, string pads, string pad, solina, synthesized strings, シンセストリングス",
    "violin": "violins solo, solo violin, violinist, geige, violine, 🎻, violín, violines, violon, violons, violino, violinos, violini, バイオリン, ヴァイオリン, 바이올린, 小提琴, वायलिन, скрипка, скрипки, скрипку, скрипкой, скрипок, كمان, كمنجة",
    "fiddle": "fiddles, fiddler, irish fiddle, country fiddle, fidel, フィドル, 피들, 提琴小调, фиддл, ربابة",
    "viola": "violas, bratsche, alto strings, ヴィオラ, 비올라, 中提琴, альт",
    "cello": "cellos, violoncello, violonchelo, violoncelle, violoncelo, celli, cellist, チェロ, 첼로, 大提琴, सेलो, виолончель, виолончели, виолончелью, تشيلو",
    "erhu": "erhus, 二胡, haegeum, 해금, morin khuur, horsehead fiddle, エルフ二胡, 胡琴, 马头琴, 京胡, эрху",
    "choir": "chor, coro, coros, chœur, choeur, chœurs, gospel choir, wordless choir, church choir, children's choir, mixed choir, choirs, chorus of voices, choir pads, choral pads, ensemble vocals, 合唱, 合唱团, 唱诗班, コーラス隊, クワイア, 合唱団, 합창, 합창단, 콰이어, कोरस, хор, хора, хором, хоровой, كورال, جوقة",
    "vocal chops": "chopped vocal, vocal samples, vocal sample, pitched vocals, pitched vocal chops, chopped vocal samples, sampled vocals, vocal stabs, ボーカルチョップ, 보컬 찹, 보컬 샘플, 人声切片",
    "flute": "flutes, flautist, flöte, flöten, querflöte, flauta, flautas, flûte, flûtes, flauto, flauti, piccolo, フルート, 플루트, 플룻, 长笛, 長笛, बांसुरी, флейта, флейты, флейту, флейтой, ناي, فلوت",
    "pan flute": "panflute, pan pipe, panflöte, zampoña, quena, siku, flûte de pan, flauta de pan, パンフルート, 팬플루트, 排箫, пан-флейта",
    "shakuhachi": "bamboo flutes, xiao, 箫, 簫, dizi, 笛子, 竹笛, 笛, 尺八, ney, bansuri, daegeum, 대금, 단소, сякухати",
    "whistle": "whistles, whistled melody, whistled, tin whistles, irish whistle, low whistle, pennywhistle, pfeifen, silbido, silbidos, sifflement, assobio, fischio, 口哨, 口笛, 휘파람, सीटी, свист, вистл, صفير",
    "recorder": "recorders, ocarina, ocarinas, blockflöte, flauta dulce, flûte à bec, flauta doce, flauto dolce, リコーダー, オカリナ, 리코더, 오카리나, 竖笛, 陶笛, блокфлейта, окарина",
    "clarinet": "clarinets, clarinette, klarinette, klarinetten, clarinete, clarinetto, bass clarinet, クラリネット, 클라리넷, 单簧管, 單簧管, кларнет, كلارينيت",
    "oboe": "oboes, english horn, cor anglais, hautbois, shawm, suona, 唢呐, オーボエ, 오보에, 双簧管, гобой",
    "bassoon": "bassoons, fagott, fagot, basson, fagotto, fagote, ファゴット, 바순, 巴松, 大管, фагот",
    "harmonica": "harmonicas, mundharmonika, armónica, gaita de boca, gaita de blues, blues harmonica, armonica, ハーモニカ, ブルースハープ, 하모니카, 口琴, हारमोनिका, губная гармошка, губная гармоника, هارمونيكا",
    "melodica": "melodicas, ピアニカ, メロディカ, 멜로디카, 口风琴, мелодика",
    "bagpipes": "dudelsack, gaita, gaita gallega, gaitas, cornemuse, cornamusa, highland pipes, バグパイプ, 백파이프, 风笛, бэгпайп, волынка, مزمار القربة",
    "saxophone": "saxophones, saxes, saxophonist, saxofon, 🎷, saxophon, saxofón, saxo, saxofone, sassofono, tenor saxophone, baritone sax, bari sax, baritone saxophone, sax solo, sax melody, smooth sax, soulful sax, サックス, サクソフォン, 색소폰, 섹소폰, 萨克斯, 薩克斯, 萨克斯风, सैक्सोफोन, саксофон, саксофона, саксофоном, ساكسفون, ساكسوفون",
    "alto saxophone": "alto saxes, altsaxophon, saxo alto, soprano sax, soprano saxophone, アルトサックス, 알토 색소폰, 中音萨克斯",
    "trumpet": "trumpets, trumpeter, trompete, trompeten, 🎺, trompeta, trompetas, trompette, trompettes, trompete solo, tromba, trombe, cornet, flugelhorn, bugle, flügelhorn, mariachi trumpets, トランペット, 트럼펫, 小号, 小號, ट्रम्पेट, तुरही, труба, трубы, трубой, ترومبيت, بوق",
    "muted trumpet": "muted trumpets, harmon-muted trumpet, trompeta con sordina, trompette bouchée, ミュートトランペット, 弱音小号",
    "trombone": "trombones, posaune, posaunen, trombón, トロンボーン, 트롬본, 长号, 長號, тромбон",
    "french horn": "waldhorn, corno francés, trompa, trompas, cor d'harmonie, corno francese, horn solo, ホルン, フレンチホルン, 호른, 프렌치 호른, 圆号, 法国号, валторна",
    "brass section": "horn sections, horn stabs, horn arrangements, horn lines, horn voicings, horn, big brass, brass ensemble, brass arrangements, sección de vientos, section de cuivres, naipe de metais, sezione fiati, bläsersatz, ホーンセクション, ブラスセクション, 혼 섹션, 브라스 섹션, 铜管组, духовая секция",
    "synth brass": "synthesized brass, synthesized brass fanfare, brass synth, brass synths, analog brass, シンセブラス, 신스 브라스, 合成铜管",
    "warm pad": "synth pads, lush pads, granular pads, pad sounds, pad layers, pad chords, ambient pads, soft pads, warm pads, analog pads, arpeggiated pads, lush synth pads, synth swells, swelling pads, synth strings pad, almohadilla, colchones de sinte, nappes, nappes de synthé, nappe, flächen, synthflächen, tappeti di synth, camas de synth, パッド, シンセパッド, 패드, 신스 패드, 铺底, 垫底音色, 合成器铺底, пэды, пэд, подклад",
    "glass pad": "glass pads, shimmering pads, crystalline pads, shimmer pads, ethereal pads, airy pads, celestial pads",
    "dark pad": "dark pads, dark atmospheric pads, drone pad, drone pads, ominous drone, deep drone, low drone, dark synth pads, ダークパッド, 다크 패드",
    "supersaw": "supersaws, super saw, super saws, supersaw chords, synth chord, lush synth chords, chord stabs, stabs, synth stab, rave stabs, trance lead, trance synths, hoover, スーパーソー, 슈퍼쏘, 超级锯齿",
    "synth lead": "synth leads, lead synths, saw lead, square lead, synth melodies, synth hook, synth riff, synth line, synth lines, dark synth melody, bright synth, bright synths, vintage synth, vintage synths, punchy synths, sparkling synths, buzzy synth lead, シンセリード, 신스 리드, 合成主音, лид-синт",
    "chip lead": "8-bit synths, 8-bit melody, 8-bit synth melody, 8 bit synth, 8-bit sounds, chip synth, chip sounds, pulse waves, square waves, ピコピコ音",
    "pluck": "arps, arpeggio, arpeggios, arpeggiator, arpeggiators, arpeggiated synth, arpeggiated synths, synth arpeggio, synth arpeggios, synth arps, plucky synth, plucky synths, plucked synths, pluck synth, slow arpeggios, sequencer, sequenced synth, アルペジオ, アルペジエーター, 아르페지오, 琶音, арпеджио",
    "theremin": "theremins, テルミン, 테레민, 特雷门琴, терменвокс",
    "cowbell": "cowbells melody, phonk cowbell, phonk cowbells, memphis cowbell",
    "bells": "glocken, campanas, cloches, sinos, campane, 钟声, 铃铛, ベル, 鐘, 종소리, 벨, chime, bell sounds, bell melody, trap bells, bell pad, bell synth, घंटी, колокола, колокол, أجراس",
    "tubular bells": "church bell, tower bells, röhrenglocken, campanas tubulares, carillon, チューブラーベル, 튜블러 벨, 管钟",
    "singing bowls": "singing bowl, tibetan singing bowls, crystal bowls, crystal singing bowls, gong, gongs, bowls, klangschalen, klangschale, cuencos tibetanos, bols tibétains, tigelas tibetanas, campane tibetane, steel tongue drum, tongue drum, シンギングボウル, 싱잉볼, 颂钵, 手碟, 空灵鼓, 锣, 銅鑼, поющие чаши, ханг",
    "timpani": "timpanis, kettle drums, kettledrum, pauken, pauke, timbales d'orchestre, tímpanos, ティンパニ, 팀파니, 定音鼓, литавры",
    "percussion": "congo drums, congos, shaker, shakers, conga, congas, conga drums, bongo, bongos, maracas, maraca, cabasa, claves, güiro, guiro, tambourine, tambourines, pandeiro, pandereta, schellenring, triangle, woodblock, wood block, wood blocks, agogo, agogô, cuica, cuíca, surdo, castanets, castañuelas, sleigh bells, jingle bells, rainstick, rain stick, caxixi, cowbell percussion, cowbell, cowbells, タンバリン, シェイカー, コンガ, ボンゴ, 셰이커, 탬버린, 콩가, 봉고, 沙锤, 铃鼓, 康加鼓, 邦戈鼓, मंजीरा, डफली, бубен, шейкер, маракасы, конги, бонго, رق",
    "hand drums": "hand drum, djembes, congas and djembe, bodhrán, bodhrans, tablas, dholak, dhol, mridangam, udu, riq, doumbek, dumbek, frame drums, tribal drums, african drums, tribal percussion, ethnic percussion, world percussion, ethnic drums, janggu, 장구, たいこ囃子, 手鼓, 非洲鼓, ジャンベ, 젬베, तबला, ढोलक, ढोल, табла, джембе, дарбука, طبلة, دربوكة, دف",
    "cajon": "cajons, cajón peruano, カホン, 카혼, 箱鼓, кахон",
    "taiko": "taiko drum, taiko drumming, taiko drumming ensemble, taiko ensemble, epic percussion, cinematic percussion, thunderous drums, thundering drums, tribal war drums, huge drums, 太鼓, 和太鼓, 太鼓の, 타이코, 큰북, 大鼓, 战鼓, тайко, барабаны войны",
    "orchestral drums": "snare drums marching, marching snare, marching snares, marching percussion, concert bass drum, bass drum and cymbals, drum corps, military snare, snare rolls march, field drum, 军鼓队, マーチングスネア, 마칭 드럼",
    "vinyl": "vinyl crackles, vinyl noises, vinyl hiss, record crackle, record noise, turntable, turntables, scratching, turntablism, dj scratches, dj scratch, レコードノイズ, 바이닐 노이즈, 黑胶噪音",
    "rain": "rain sound, sound of rain, rain noise, rain ambience, rain field recording, falling rain sounds, regengeräusche, regengeräusch, sonido de lluvia, sonidos de lluvia, bruit de pluie, bruits de pluie, som de chuva, barulho de chuva, suono della pioggia, 雨声, 雨聲, 雨音, 雨の音, 빗소리, बारिश की आवाज़, шум дождя, звуки дождя, صوت المطر",
    "waves": "ocean sounds, sea sounds, wave sounds, sound of waves, sound of the sea, sound of the ocean, meeresrauschen, sonido del mar, sonido de las olas, bruit des vagues, bruit de la mer, som do mar, som das ondas, suono del mare, 海浪声, 波の音, 파도 소리, шум моря, шум волн, صوت البحر",
    "wind": "wind noise, wind howling, sound of wind, windgeräusche, sonido del viento, bruit du vent, 风声, 風の音, 바람 소리, шум ветра",
    "birds": "bird sounds, birds singing, singing birds, bird calls, bird chirps, chirping birds, nature sounds, forest sounds, forest ambience, nature ambience, vogelgezwitscher, vogelstimmen, naturgeräusche, canto de pájaros, sonidos de la naturaleza, chant d'oiseaux, chants d'oiseaux, sons de la nature, canto dos pássaros, sons da natureza, canto degli uccelli, 鸟鸣声, 鸟叫声, 自然声, 鳥のさえずり, 鳥の声, 自然音, 새소리, 자연의 소리, пение птиц, звуки природы, صوت العصافير",
    "fire": "fireplace, fireplace sounds, crackling fireplace, crackling campfire, fire sounds, kaminfeuer, kaminknistern, crepitar del fuego, feu de cheminée, crepitar do fogo, 篝火声, 焚き火の音, 暖炉の音, 모닥불 소리, треск костра",
    "tape hiss": "cassette hiss, cassette noise, テープノイズ",
    "house kit": "909 drums, tr-909, tr 909, four on the floor kick, four-on-the-floor kick, four-on-the-floor drum machine beat, four-on-the-floor beat, four-on-the-floor beats, four on the floor beat, 4 on the floor kick, 4-on-the-floor, house beat drums, dance beat, electronic beat, electronic beats, 四つ打ち, 四つ打ちビート",
    "techno kit": "techno kicks, techno beat drums, industrial drums, hard kick, hard kicks, distorted kick, distorted kicks, hardstyle kick, hardstyle kicks",
    "trap kit": "trap hi-hats, rolling hi-hats, rapid-fire hi-hats, triplet hats, rolling hats, skittering hi-hats, skittering hats, trap beat drums, trap percussion, crisp trap hi-hats, 808 drums, 808 drum machine, tr-808 drums, トラップドラム, 트랩 드럼, trap-influenced drums",
    "dusty kit": "lofi drums, lo-fi drum, dusty beat, dusty beats, boom-bap drums, boom bap beat, boom-bap beat, soft boom bap drums, crunchy drums, hip-hop drums, hip hop drums, hip-hop beat drums, mpc drums, sampled drums, ローファイドラム, 로파이 드럼",
    "eighties kit": "gated reverb snare, gated snare, gated reverb drum, 1980s drums, 80s drum machine, 80s drum machines, retro drum machine, retro drums, electronic toms, simmons drums, linn drum, linn drums, 80年代ドラム",
    "break kit": "amen breaks, amen, chopped breaks, breakbeat, jungle drums, jungle breaks, break beats, drum breaks, ブレイクビーツドラム",
    "chip kit": "8-bit drum, chip percussion, noise channel drums",
    "pop kit": "drumset acoustic, organic drums, acoustic drum kit, acoustic drumset, simple drums, soft drums, gentle drums, steady drums, real drums, 生ドラム, 어쿠스틱 드럼",
    "rock kit": "rock drumming, powerful drums, heavy drums, pounding drums, driving drums, driving rock drums, energetic drums, stadium drums, loud drums, ロックドラム, 락 드럼",
    "metal kit": "double kick, double kick drums, double bass drum, double bass drumming, double-bass drumming, double bass kick, rapid-fire double bass, blast beat, blastbeats, blastbeat, ブラストビート, ツーバス, 더블 베이스 드럼",
    "funk kit": "funky drums, funky drummer, tight funk drums, groovy drums, ファンクドラム, 펑키 드럼",
    "jazz kit": "jazz drumming, swing drum, swing drumming, ride cymbal swing, jazz drum kit, swinging drums, shuffle drums, ジャズドラム, 재즈 드럼, 爵士鼓",
    "brush kit": "brush drumming, brushed snare, brushed snares, soft brushed drums, soft brushed percussion, brushed percussion, drum brushes, brushes on snare, brushed kit, ブラシドラム, 브러시 드럼, 刷子鼓, 鼓刷",
    "latin kit": "timbales and congas, salsa drums, latin percussion, afro-cuban percussion, complex percussion, ラテンパーカッション, 라틴 퍼커션",
}  # fmt: skip

# Refused in one word, these kits go and the others stay.
MACHINES = ("trap kit", "house kit", "techno kit", "eighties kit", "chip kit", "break kit")
LIVE = tuple(sorted(_KITS - {*MACHINES}))
LIVE_WORDS = frozenset(
    listed("live drums, acoustic drums, real drums, live drummer, acoustic drum kit")
)
MACHINE_WORDS = frozenset(
    listed(
        "electronic drums, digital drums, programmed drums, drum machine, drum machines, electronic beats, electronic beat, elektronische drums, cajas de ritmo, boîte à rythmes, ドラムマシン, 드럼 머신, 电子鼓, 鼓机"
    )
)

# Players the band lacks: who stands in, and how they are called. A word that an instrument of the
# house answers to is left out at reading time, so hiring a player here needs no change.
STAND_INS: Mapping[str, tuple[str, str]] = {
    "kazoo": ("harmonica", "kazoo, kazoos, カズー, 카주"),
    "vuvuzela": ("trombone", "vuvuzela, vuvuzelas, alphorn, alpenhorn, shofar"),
    "berimbau": ("kalimba", "berimbau, birimbao"),
    "bandura": ("dulcimer", "bandura, domra, kantele, kokle, бандура, домра, カンテレ"),
    "ngoni": ("banjo", "ngoni, gimbri, guembri, sintir, akonting"),
    "tres": ("nylon guitar", "tres cubano, cuban tres, cuatro venezolano, cuatro puertorriqueño, requinto"),
    "guitarrón": ("upright bass", "guitarrón, guitarron, bajo sexto, tololoche"),
    "clavichord": ("harpsichord", "clavichord, clavichords, klavichord, virginal"),
    "fortepiano": ("piano", "fortepiano, hammerklavier, pianoforte d'epoca"),
    "euphonium": ("tuba", "euphonium, baritone horn, bombardino, ユーフォニアム, 유포니움"),
    "contrabassoon": ("bassoon", "contrabassoon, double bassoon, kontrafagott, contrafagotto"),
    "sheng": ("accordion", "sheng, khene, 笙, シェン"),
    "biwa": ("koto", "biwa, pipa lute"),
    "shehnai": ("oboe", "shehnai, shenai, nadaswaram, शहनाई, シャーナイ"),
    "gamelan": ("marimba", "kulintang, angklung, gender wayang, gamelan orchestra, gamelan gongs"),
    "wind chimes": ("glockenspiel", "wind chimes, wind chime, bell tree, mark tree, windspiel"),
    "didgeridoo": ("dark pad", "didgeridoo, didgeridoos, didge, yidaki, jaw harp, jew's harp, ディジュリドゥ, 디저리두, 迪吉里杜管"),
    "throat singer": ("dark pad", "throat singing, overtone singing, khoomei, throat singer, 喉音, 呼麦, ホーミー, 흐미, горловое пение"),
    "lute": ("nylon guitar", "lute, lutes, laúd, laute, luth, liuto, alaúde, vihuela, theorbo, リュート, 류트, 鲁特琴, лютня"),
    "balalaika": ("mandolin", "balalaika, balalaikas, バラライカ, 발랄라이카, 巴拉莱卡, балалайка, балалайки"),
    "charango": ("ukulele", "charango, cavaquinho, cavaco, ronroco, チャランゴ, 차랑고, чаранго"),
    "pipa": ("koto", "pipa, 琵琶, ピパ, 비파, пипа"),
    "shamisen": ("koto", "shamisen, sanxian, 三味線, 三弦, 샤미센, сямисэн"),
    "gayageum": ("koto", "gayageum, geomungo, 가야금, 거문고, カヤグム, 伽倻琴"),
    "kora": ("harp", "kora, コラ, 코라, 科拉琴, кора"),
    "sarangi": ("erhu", "sarangi, dilruba, esraj, kamancheh, kemenche, सारंगी, दिलरुबा, サーランギー"),
    "duduk": ("clarinet", "duduk, zurna, mey, дудук, ドゥドゥク, 두둑"),
    "hurdy-gurdy": ("bagpipes", "hurdy-gurdy, hurdy gurdy, nyckelharpa, drehleier, vielle à roue, zanfona, ghironda, ハーディ・ガーディ, колёсная лира"),
    "glass harp": ("singing bowls", "glass harp, glass armonica, glass harmonica, wine glasses"),
    "prepared piano": ("piano", "prepared piano, prepared pianos, inside piano"),
    "beatboxer": ("trap kit", "beatbox, beatboxing, beat boxing, beat box, human beatbox, beatboxer, ヒューマンビートボックス, 비트박스, битбокс"),
}  # fmt: skip

VOICES: Mapping[bool, str] = {
    True: "vocal, vocals, vocalist, vocalists, vocal line, vocal hook, vocal hooks, lead vocal, lead vocals, backing vocals, background vocals, back vocals, gang vocals, male vocal, male vocals, female vocal, female vocals, male voice, female voice, male voices, female voices, male singer, female singer, child vocals, children's vocals, group unison vocals, singer, singers, "
    "singing, sings, sing, sang, sung, voice, voices, rapper, rappers, rapping, raps, rap verse, rap verses, rap vocals, lyrics, lyric, lyrical, crooner, crooning, duet, duets, sing-along, singalong, choruses sung, soprano, tenor, baritone, mezzo, alto voice, falsetto, screamed vocal, screamed vocals, shouted vocals, whispered vocals, harmonies sung, vocal harmony, vocal harmonies, female harmonies, male harmonies, "
    "a cappella, acapella, a capella, yodel, yodelling, yodeling, humming, hummed, spoken word, scat, scatting, ad-libs, ad-lib, auto-tuned, autotune, auto-tune, vocoder, chanting, chant, chants, ooh, aah, oohs and aahs, wordless vocals, wordless vocal, "
    "gesang, stimme, stimmen, sänger, sängerin, männerstimme, frauenstimme, gesungen, liedtext, singen, voz, voces, voz masculina, voz femenina, cantante, cantado, letra, letras, canta, vocales, voix, voix masculine, voix féminine, chant féminin, chant masculin, chanteuse, chanteur, paroles, chanté, vocais, vocal feminino, vocal masculino, voz feminina, cantora, cantor, vozes, cantada, letra em português, voce, voci, voce maschile, voce femminile, cantato, testo, parole cantate, "
    "人声, 人聲, 女声, 男声, 女聲, 男聲, 女生演唱, 男生演唱, 歌词, 歌詞, 歌手, 演唱, 演唱者, 唱歌, 嗓音, 歌声, 和声, ボーカル, ヴォーカル, 女性ボーカル, 男性ボーカル, 歌唱, 歌もの, ラップボーカル, 보컬, 여성 보컬, 남성 보컬, 가사, 목소리, 노래, 가수, "
    "आवाज़, आवाज, गायक, गायिका, गायन, बोल, गीत के बोल, вокал, вокала, вокалом, женский вокал, мужской вокал, голос, голоса, певица, певец, поёт, слова, текст песни, غناء, صوت, مطرب, مطربة, كلمات",
    False: "instrumental, instrumentals, instrumental only, instrumental version, instrumental music, instrumental track, instrumental piece, purely instrumental, instrumentalmusik, instrumentalstück, "
    "instrumentale, instrumentaux, strumentale, brano strumentale, pieza instrumental, música instrumental, musique instrumentale, 纯音乐, 純音樂, 器乐, 器樂, 伴奏, 无词, インスト, インストゥルメンタル, インストルメンタル, 歌なし, 인스트루멘탈, 인스트, 연주곡, 반주, karaoke, backing track, karaoke version, type beat, वाद्य, वाद्य संगीत, инструментал, инструментальная, инструментальная музыка, минус, موسيقى آلية, موسيقى بدون كلمات",
}  # fmt: skip

# Whose voice: heard beside "vocals" or in one word with them.
SEXES: Mapping[str, str] = {
    "male": "male, man, boy, guy, males, men, male vocal, male vocals, male voice, male voices, male singer, male vocalist, male rapper, male lead vocal, male tenor vocal, tenor, baritone, männlich, männerstimme, sänger, hombre, masculino, masculina, voz masculina, homme, masculin, voix masculine, chanteur, homem, vocal masculino, uomo, maschile, voce maschile, 男, 男声, 男聲, 男生, 男性, 男性ボーカル, 남성, 남자, 남성 보컬, पुरुष, мужской, мужской вокал, رجل, ذكر",
    "female": "female, woman, girl, females, women, lady, diva, female vocal, female vocals, female voice, female voices, female singer, female vocalist, female lead vocal, female harmonies, soprano, mezzo, weiblich, frauenstimme, sängerin, mujer, femenino, femenina, voz femenina, femme, féminin, féminine, voix féminine, chant féminin, chanteuse, mulher, vocal feminino, voz feminina, cantora, donna, femminile, voce femminile, 女, 女声, 女聲, 女生, 女性, 女性ボーカル, 여성, 여자, 여성 보컬, महिला, женский, женский вокал, певица, امرأة, أنثى",
}  # fmt: skip

# A piece of a kit: refusing it does not send the drummer home. Values are keys of kit.DRUMS.
_HATS = ("hat", "open hat", "pedal hat")
_CYMBALS = ("crash", "ride", "ride bell", "splash", "china")
KIT: Mapping[tuple[str, ...], str] = {
    _HATS: "open hats, open hat, open hi-hats, open hi hats, closed hats, closed hi-hats, hi-hat, hi-hats, hihat, hihats, hi hat, hi hats, hats, high hat, high hats, high-hats, charles, charleston, 踩镲, ハイハット, 하이햇, хай-хэт, хэты",
    (*_CYMBALS, *_HATS): "cymbal, cymbals, becken, platillos, cymbales, pratos, piatti, 镲, 钹, シンバル, 심벌, тарелки",
    ("crash",): "crash cymbal, crash cymbals, crash, crashes",
    ("ride", "ride bell"): "ride cymbal, ride cymbals",
    ("kick", "sub kick"): "kick, kick drum, kicks, kick drums, bass drum, bass drums, bombo, grosse caisse, bumbo, cassa, 底鼓, バスドラム, バスドラ, キック, 킥, 킥 드럼, бочка",
    ("snare", "brush", "rim"): "snare, snares, snare drum, snare hit, snare hits, snare rolls, caja, caisse claire, caixa, rullante, 军鼓, 小鼓, スネア, 스네어, малый барабан",
    ("clap",): "clap, claps, hand claps, handclap, handclaps, clapping, 拍手, 掌声, クラップ, 박수, хлопки",
    ("snaps",): "finger snaps, snaps, finger snap, snapping",
    ("low tom", "floor tom", "mid tom", "high tom"): "tom, toms, tom-tom, tom toms, tom fills, toms drums, タム, 톰",
    ("shaker", "cabasa"): "shaker, shakers, maracas, シェイカー, 셰이커, 沙锤",
    ("tambourine",): "tambourine, tambourines, タンバリン, 탬버린, 铃鼓",
    ("cowbell",): "cowbell, cowbells, カウベル, 카우벨",
    ("rim",): "rimshot, rimshots, rim shot, rim shots, rim click, rim clicks, sidestick, side stick, cross-stick",
    ("high conga", "low conga", "slap conga"): "congos, congo drums, conga, congas, conga drums",
    ("high bongo", "low bongo"): "bongo, bongos",
    ("triangle",): "triangle",
    ("claves",): "claves",
    ("sleigh bells",): "sleigh bells, jingle bells",
    ("castanets",): "castanets, castañuelas",
}  # fmt: skip
# Those of them that mean a drummer when they are asked for.
KIT_CALLS = frozenset(
    listed(
        "open hats, open hat, open hi-hats, open hi hats, closed hats, closed hi-hats, hi-hat, hi-hats, hihat, hihats, hi hat, hi hats, hats, high hat, high hats, high-hats, cymbal, cymbals, crash cymbal, crash cymbals, ride cymbal, ride cymbals, kick, kick drum, kicks, kick drums, bass drum, bass drums, snare, snares, snare drum, snare hit, snare hits, snare rolls, tom, toms, tom fills, rimshot, rimshots, rim shot, rim shots, rim clicks, "
        "ハイハット, 하이햇, シンバル, スネア, 스네어, 킥, 军鼓, 底鼓, 踩镲, バスドラム"
    )
)
