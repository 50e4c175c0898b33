"""Form: sections, forms with a name, openings and endings, who comes in where, who takes a solo."""

from collections.abc import Mapping

SECTIONS: Mapping[str, str] = {
    "intro": "intro, intros, introduction, opening, einleitung, vorspiel, introducción, introdução, introduzione, 前奏, 引子, イントロ, 인트로, 도입부, вступление, интро, مقدمة",
    "verse": "verse, verses, strophe, strophen, strofa, estrofa, estrofas, couplet, couplets, verso, versos, 主歌, aメロ, 벌스, 절, अंतरा, куплет, куплеты, مقطع",
    "pre": "pre-chorus, prechorus, pre chorus, pre-choruses, pre-hook, bridge-up, pré-refrain, pre-estribillo, pré-refrão, bメロ, 预副歌, 导歌, 프리코러스, プリコーラス, предприпев",
    "chorus": "chorus, choruses, refrain, refrains, hook, hooks, refrán, estribillo, estribillos, refrão, ritornello, ritornelli, 副歌, サビ, 후렴, 후렴구, 코러스 파트, मुखड़ा, припев, припевы, لازمة",
    "drop": "drop, drops, the drop, beat drop, bass drop, bass drops, ドロップ, 드롭, дроп",
    "bridge": "bridge, bridges, middle eight, middle 8, puente, ponte, pont, brücke, cメロ, 桥段, 间奏桥段, ブリッジ, 브릿지, 브리지, бридж, جسر",
    "solo": "solo section, solo break, instrumental solo, instrumental break, instrumental section, instrumental interlude, 间奏, 間奏, 간주",
    "breakdown": "breakdown, breakdowns, break down section, break section, ブレイクダウン, 브레이크다운, брейкдаун",
    "build": "build section, build-up section, riser section",
    "interlude": "interlude, interludes, zwischenspiel, interludio, interlúdio, 间曲, インタールード, интерлюдия",
    "outro": "outro, outros, coda, ending section, final section, schluss, nachspiel, finale, 尾奏, 结尾, アウトロ, 아웃트로, 아우트로, аутро, концовка, خاتمة",
}  # fmt: skip

# Forms that have a name.
FORMS: Mapping[str, str] = {
    "AABA": "aaba, a-a-b-a, aaba form, 32-bar form, thirty-two bar form, 32 bar form, song form aaba",
    "ABA": "aba, a-b-a, aba form, ternary, ternary form, da capo form, three-part form, dreiteilig",
    "ABAB": "abab, a-b-a-b, abab form, verse-chorus, verse chorus, verse-chorus form, verse-chorus structure, verse/chorus, verse–chorus",
    "AB": "binary form, two-part form, ab form",
    "rondo": "rondo, abaca, abacaba, rondeau, ロンド, 回旋曲, 론도, рондо",
    "theme and variations": "theme and variations, theme with variations, variations on a theme, theme and two variations, theme and three variations, theme and four variations, theme and five variations, theme and six variations, theme and seven variations, theme and eight variations, two variations, three variations, four variations, five variations, six variations, seven variations, eight variations, set of variations, thema mit variationen, tema y variaciones, tema con variaciones, thème et variations, tema e variações, tema con variazioni, 变奏曲, 主题与变奏, 変奏曲, 변주곡, тема с вариациями, вариации",
    "through-composed": "through-composed, through composed, nothing repeats, nothing ever repeats, never repeats, no repetition, no repeats, durchkomponiert, never the same twice, constantly evolving, continually evolving",
    "twelve-bar blues": "12-bar blues, twelve-bar blues, 12 bar blues, twelve bar blues, 12-bar form, 12-bar, blues progression, blues form, 12-bar blues progression, 12小节布鲁斯, 12小節ブルース, 12마디 블루스",
    "strophic": "strophic, strophic form, verses only, no chorus just verses, hymn form",
    "fugue": "fugue, fuga, fugal, フーガ, 赋格, 푸가, फ्यूग, фуга, канон",
    "call and response": "call and response, call-and-response, call & response, llamada y respuesta, appel et réponse, コールアンドレスポンス, 콜 앤 리스폰스, 콜앤리스폰스, 一问一答",
}  # fmt: skip

ENDINGS: Mapping[str, str] = {
    "abrupt": "ends abruptly, end abruptly, ending abruptly, abrupt ending, abrupt end, sudden ending, sudden end, stops suddenly, stops abruptly, ends suddenly, suddenly ends, suddenly stops, cuts off, cut off ending, cold ending, cold end, hard stop, hard ending, stops dead, stop on a dime, button ending, endet abrupt, abruptes ende, plötzliches ende, final abrupto, termina abruptamente, termina de golpe, fin abrupte, finit brusquement, s'arrête net, acaba de repente, finale brusco, finisce bruscamente, 戛然而止, 突然结束, 突然终わる, 突然終わる, 급작스럽게 끝, 갑자기 끝, резкий конец, обрывается, резко обрывается, نهاية مفاجئة",
    "fade": "fades, fade outro, fade-away, fade out, fades out, fade-out, fadeout, fade to silence, fading out, fade away, fades away, fading away, fading ending, slowly fades, slow fade, gradual fade, fade at the end, fades at the end, fading, ausblenden, ausgeblendet, blendet aus, fade out lento, se desvanece, desvanecimiento, fundido de salida, fondu, fondu sortant, s'estompe, desaparece aos poucos, sfuma, dissolvenza, 淡出, 渐弱结束, フェードアウト, 페이드 아웃, 페이드아웃, затухание, затихает, постепенно затихает, تتلاشى",
    "loop": "loop, no ending, loops seamlessly, loop seamlessly, seamless loop, seamless, seamlessly looping, seamlessly loops, perfect loop, loopable, loop-able, loop-friendly, endless loop, infinite loop, looping, looped, gapless, repeating loop, nahtlos, endlosschleife, schleife, bucle, en bucle, bucle infinito, en boucle, boucle, boucle parfaite, em loop, loop infinito, in loop, 无缝循环, 循环播放, 循环, ループ, シームレス, ループ可能, 루프, 반복 재생, 무한 루프, зацикленная, бесшовная петля, петля, луп, حلقة متكررة",
    "ring": "final chord, last chord rings, ends on a held chord, big finish, grand finale, big ending, triumphant finish, final impact, final hit, definite ending, proper ending, resolved ending, ritardando at the end, 圆满结尾",
}  # fmt: skip

BUILDS = (
    "builds, build up, builds up, build-up, build-ups, buildup, buildups, slow build, slowly builds, building, building up, crescendo, crescendos, dynamic build, builds to, builds into, builds from, builds towards, builds toward, builds with, builds dynamically, "
    "gradually builds, gradually building, gradually grows, grows, grows gradually, growing, rising builds, swells, swelling, three builds, intensifies, intensifying, climax, climaxes, climactic, gradual build, progressively, gets bigger, layer by layer, adds layers, layers build, epic build, "
    "steigert sich, steigerung, aufbau, baut sich auf, va creciendo, crescendo final, aumenta gradualmente, in crescendo, monte en puissance, montée, monte progressivement, vai crescendo, cresce, culmina, 渐强, 层层递进, 高潮, 推向高潮, 逐渐, 盛り上がって, 徐々に盛り上がる, クライマックス, 점점 고조, 클라이맥스, 고조되는, нарастает, нарастающая, нарастание, кульминация, تصاعدي, يتصاعد"
)

LATE = (
    "should not appear before, not appear before, don't appear before, not enter before, don't enter before, don't come in before, not come in until, don't come in until, not enter until, don't enter until, doesn't come in until, doesn't enter until, stay out until, stays out until, wait until, waits until, hold back until, silent until, absent until, only in the second half, in the second half, in the latter half, only in the last third, halfway through, midway through, from the middle on, from halfway, not until later, enters later, enter later, come in later, comes in later, enters halfway, enter halfway, enter, enters, entering, kick in, kicks in, kicking in, come in, comes in, coming in, join, joins, join in, joins in, joining, drop in, drops in, "
    "build in, later on, arrive, arrives, appear, appears, show up, shows up, fade in, fades in, are added, is added, get added, gets added, added in, start playing, starts playing, start in, starts in, begin in, begins in, take over, takes over, "
    "setzt ein, setzen ein, kommt dazu, kommen dazu, steigt ein, steigen ein, entra, entran, entram, entrano, se une, se unen, entre, entrent, rejoint, rejoignent, arrivent, 进入, 加入, 渐入, 入る, 入ってくる, 加わる, 들어오고, 들어와, 들어온다, 합류, вступает, вступают, подключается, подключаются, يدخل, تدخل"
)
LEAVES = "drop out, drops out, dropping out, stop playing, stops playing, leave, leaves off, fall away, falls away, fade away first, disappear, disappears, cut out, cuts out, strip away, strips away, setzt aus, setzen aus, sale de escena, se retira, 退出, 消失, 抜ける, 消える, 빠지고, 빠진다, уходит, замолкает"
OPENERS = (
    "starts quiet with, starts soft with, starts slow with, starts calm with, starts gently with, starts simply with, begins quietly with, begins softly with, begins gently with, opens quietly with, opens softly with, starts off quietly with, starting softly with, starting quietly with, starts with, start with, starting with, started with, starts off with, start off with, starts out with, begins with, begin with, beginning with, opens with, open with, opening with, intro with, intro of, kicks off with, kick off with, begins as, starts as, opens on, begins on, opening on, starts quietly with, starts slowly with, starts softly with, first only, at first only, "
    "beginnt mit, startet mit, fängt mit, am anfang, eröffnet mit, empieza con, comienza con, inicia con, arranca con, commence par, commence avec, débute avec, débute par, s'ouvre sur, começa com, inicia com, abre com, inizia con, comincia con, si apre con, 以开头, 开头是, 开场, 开始于, から始まる, で始まる, から始まり, で始まり, 로 시작, 으로 시작, 로 시작해, 시작하는, начинается с, начало с, تبدأ ب, يبدأ ب, शुरू होता है"
)
THENS = "then, and then, after that, afterwards, followed by, before, next, dann, danach, schließlich, luego, después, entonces, finalmente, puis, ensuite, enfin, depois, então, poi, dopo, infine, 然后, 接着, 随后, 最后, その後, それから, 次に, 最後に, 그 다음, 이후, 그리고 나서, 마지막에, затем, потом, далее, ثم, بعد ذلك, फिर, बाद में"
# "In the second verse", "the last chorus": which of several. -1 is the last.
ORDINALS: Mapping[int, str] = {
    1: "first, 1st, erste, ersten, erster, primera, primer, primero, première, premier, primeira, primeiro, prima, primo, 第一, 第1, 最初の, 첫, 첫번째, 첫 번째, первый, первого, первом, أول, पहला, पहले",
    2: "second, 2nd, zweite, zweiten, zweiter, segunda, segundo, deuxième, seconde, seconda, secondo, 第二, 第2, 2番, 二番, 두번째, 두 번째, 2절, второй, втором, второго, ثاني, दूसरा, दूसरे",
    3: "third, 3rd, dritte, dritten, tercera, tercer, tercero, troisième, terceira, terceiro, terza, terzo, 第三, 第3, 세번째, 세 번째, третий, третьего, третьем, ثالث, तीसरा, तीसरे",
    4: "fourth, 4th, vierte, vierten, cuarta, cuarto, quatrième, quarta, quarto, 第四, 네번째, 네 번째, четвёртый",
    -1: "last, final, closing, letzte, letzten, letzter, última, último, dernier, dernière, ultima, ultimo, finale, 最后, 最后一个, 最後の, ラスト, 마지막, последний, последнем, последнего, الأخير, आखिरी",
}  # fmt: skip
IN_THE = "until, bis, zum, zur, hasta, jusqu, au, até, fino, al, till, in, at, during, on, for, by, from, after, until, im, in der, beim, am, en, durante, dans, pendant, au, à, na, no, em, nel, nella, durante il, в, на, во, في, 在, で, から, に, 에서, 에, में"
SOLOS = (
    "solo, solos, soloing, solo break, takes a solo, solo section, improvisation, improvises, improvising, improvised solo, improvisations, solos over, lead break, shredding solo, shredding solos, virtuosic solo, virtuosic soloing, screaming solo, "
    "soli, improvisiert, improvisación, improvisa, impro, improvise, improvisação, assolo, assoli, improvvisa, 独奏段, 即兴, 即兴独奏, ソロパート, アドリブ, 즉흥 연주, 솔로 파트, соло, импровизация, عزف منفرد, سولو"
)
LEADS = "lead, leads, leading, lead melody, lead line, top line, topline, main melody, melody, melodies, takes the melody, carries the melody, plays the melody, playing the melody, plays the main melody, playing the main melody, main theme, in the lead, melodie, hauptmelodie, melodía, melodía principal, mélodie, mélodie principale, melodia, melodia principal, melodia principale, 主旋律, 旋律, 主奏, メロディ, メロディー, 主旋律で, 멜로디, 주선율, мелодия, мелодию, لحن"

# Nobody has the tune.
TUNELESS = "no melody, no melodies, without melody, without a melody, without any melody, no lead melody, no topline, no top line, no tune, melody-free, no discernible melody, no particular melody, ohne melodie, keine melodie, sin melodía, sans mélodie, sem melodia, senza melodia, 没有旋律, 无旋律, メロディなし, メロディーなし, 멜로디 없이, 멜로디 없는, без мелодии"
CHANGING_TEMPO = "beat switch, beat switches, beat switch-up, tempo increases, tempo drops, tempo doubles, tempo halves, doubles in tempo, half-time chorus, half-time breakdown, half-time section, half-time bridge, double-time chorus, double-time section, double time section, double time in the chorus, half time in the chorus, goes double time, goes half-time, goes half time, goes into double time, goes into half-time, switches to half-time, switches to double time, accelerando, ritardando, speeds up, speeding up, speed up, gets faster, getting faster, slows down, slowing down, slow down, tempo change, tempo changes, changing tempo, changing tempos, tempo shifts, dynamic tempo changes, gradually faster, gradually slower, bpm: variable, variable tempo, rubato, accelerating, accelerates, decelerates, tempowechsel, wird schneller, cambios de tempo, acelerando, changements de tempo, mudanças de andamento, cambi di tempo, 变速, 加速, 渐快, 渐慢, テンポチェンジ, 加速する, だんだん速く, 템포 변화, 점점 빨라지는, ускоряется, смена темпа, замедляется, تسارع"
# Semitones up, 0 where the prompt leaves it open.
KEY_CHANGES: Mapping[int, str] = {
    1: "up a half step, up a half-step, up half a step, half step up, half-step up, half-step key change, half step key change, up a semitone, semitone up, one semitone up, modulates up a half step, modulates up a semitone, halbton höher, medio tono arriba, un demi-ton plus haut, 升半音, 半音上, 半音上がる, 반음 위, на полтона выше",
    2: "up a whole step, up a whole-step, whole step up, whole-step up, whole-step key change, whole step key change, up a tone, up a whole tone, whole tone up, modulates up a whole step, modulates up a tone, up two semitones, ganzton höher, un tono arriba, un ton plus haut, 升一个全音, 全音上, 한 음 위, на тон выше",
    0: "key change, key changes, key-change, modulation, modulations, modulates, modulate, modulating, modulates up, modulate up, modulating up, truck driver key change, truck driver's gear change, gear change, changes key, change key, change of key, key shift, key lift, lift key, last chorus up, tonartwechsel, moduliert, rückung, cambio de tono, cambio de tonalidad, modula, modulación, changement de tonalité, changement de ton, mudança de tom, modulação, cambio di tonalità, modulazione, 转调, 升调, 变调, 転調, 転調する, 전조, 키 체인지, 조바꿈, модуляция, смена тональности, تغيير المقام",
}  # fmt: skip
