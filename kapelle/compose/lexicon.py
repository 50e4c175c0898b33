"""The words people use for music, as tables: what each of them asks the band to do.

A table maps a meaning to its phrases, written as one line with commas between them: English first,
then German, Spanish, French, Portuguese, Italian, Chinese, Japanese, Korean. The longest phrase
wins over all tables at once (see `finding.py`), so "drum and bass" is no bass and "beach house" no
house: a phrase in NOTHING is there only to hide the words inside it.
"""

from dataclasses import dataclass

from kapelle.music.band import INSTRUMENTS
from kapelle.music.pitch import LETTERS


@dataclass(frozen=True, kw_only=True)
class Colour:
    """What a feeling or an image does to the music. Zero leaves things as the genre has them."""

    energy: float  # 0 to 1: where it pulls the song's energy
    minor: float = 0.0  # -1 calls for major, 1 for minor
    pace: float = 0.0  # -1 the slow end of the genre's tempi, 1 the fast end
    suits: tuple[str, ...] = ()  # genres that wear it well, best first
    words: str


@dataclass(frozen=True, kw_only=True)
class Style:
    """A genre the house has no band for yet, and how the ones it has come nearest."""

    tempo: tuple[float, float]  # bpm it is usually played at
    suits: tuple[str, ...]  # our genres that can stand in, from the calmest to the liveliest
    brings: tuple[str, ...] = ()  # instruments one expects to hear
    without: tuple[str, ...] = ()  # and those one does not
    words: str


def listed(words: str) -> tuple[str, ...]:
    """The phrases of one line of a table."""
    return tuple(word for part in words.split(",") if (word := part.strip()))


LOFI, TRAP, HOUSE, BALLAD = "lo-fi hip hop", "trap", "house", "pop ballad"

# How other languages and other spellings call the genres we have; the rest is in their own files.
OWN_GENRES: dict[str, str] = {
    TRAP: "trap, trap beat, trap music, drill trap, 트랩, トラップ, 陷阱音乐, 陷阱",
    LOFI: "lo-fi hip hop, lofi hip hop, lo-fi hiphop, lofi hiphop, lo-fi beats, lofi beats, lofi, "
    "lo-fi beat, chillhop, study beats, ローファイ, ローファイヒップホップ, 로파이, 低保真嘻哈",
    HOUSE: "house, house music, deep house, tech house, french house, tropical house, "
    "progressive house, piano house, ハウス, フレンチハウス, 하우스, 트로피컬 하우스, 浩室",
    BALLAD: "pop ballad, piano ballad, power ballad, love ballad, ballad, ballade, pop-ballade, balada, "
    "balada pop, ballata, 抒情歌, 抒情慢歌, バラード, 발라드",
}

STYLES: dict[str, Style] = {
    # hip hop and its neighbours
    "boom bap": Style(tempo=(85, 96), suits=(LOFI,), words="boom bap, boom-bap, boombap, old school hip hop, old-school rap"),
    "hip hop": Style(tempo=(80, 100), suits=(LOFI, TRAP), words="hip hop, hiphop, hip-hop beat, ヒップホップ, 힙합, 嘻哈"),
    "rap": Style(tempo=(80, 145), suits=(LOFI, TRAP), words="rap, rap song, rap beat, gangsta rap, conscious rap, ラップ, 랩, 说唱"),
    "drill": Style(tempo=(138, 145), suits=(TRAP,), words="drill, uk drill, ny drill, drill beat"),
    "phonk": Style(tempo=(130, 160), suits=(TRAP,), words="phonk, drift phonk, brazilian phonk"),
    "trip hop": Style(tempo=(75, 95), suits=(LOFI,), words="trip hop, triphop, trip-hop"),
    "r&b": Style(tempo=(65, 95), suits=(LOFI, BALLAD), brings=("electric piano",), words="r&b, rnb, r 'n' b, r and b, pbr&b, contemporary r&b, alternative r&b, slow jam"),
    "neo-soul": Style(tempo=(70, 95), suits=(LOFI,), brings=("electric piano",), words="neo-soul, neo soul, neosoul"),
    "soul": Style(tempo=(70, 110), suits=(BALLAD, LOFI), brings=("organ",), words="soul, soul music, motown, southern soul"),
    "funk": Style(tempo=(95, 118), suits=(LOFI, HOUSE), brings=("electric guitar", "bass guitar"), words="funk, funk music, p-funk, funky groove, ファンク, 펑크 소울, 放克"),
    "disco": Style(tempo=(112, 126), suits=(HOUSE,), brings=("strings", "bass guitar"), words="disco, nu-disco, nu disco, italo disco, ディスコ, 디스코, 迪斯科"),
    "gospel": Style(tempo=(65, 110), suits=(BALLAD,), brings=("organ", "choir"), words="gospel, gospel music, worship, christian pop, christian music, church music, spiritual"),
    # electronic
    "techno": Style(tempo=(125, 145), suits=(HOUSE,), words="techno, peak-time techno, minimal techno, hard techno, テクノ, 테크노"),
    "trance": Style(tempo=(128, 142), suits=(HOUSE,), brings=("supersaw",), words="trance, progressive trance, uplifting trance, psytrance, トランス"),
    "edm": Style(tempo=(120, 132), suits=(HOUSE,), brings=("supersaw",), words="edm, electronic dance, electronic dance music, dance music, club music, big room, festival edm, dance track, dance, rave, 电子舞曲, エレクトロ, 일렉트로닉, eurodance, electro house, 舞曲, tanzmusik, música electrónica, musique électronique"),
    "electronic": Style(tempo=(100, 128), suits=(LOFI, HOUSE), brings=("synth lead",), words="electronic, electronica, electro, elektronik, elektronische musik, electro pop, electropop, électro, electronic music, electrónica, eletrônica, elettronica, 电子, 電子, エレクトロニカ"),
    "drum and bass": Style(tempo=(165, 178), suits=(TRAP, HOUSE), words="drum and bass, drum & bass, drum n bass, drum'n'bass, dnb, d&b, d'n'b, liquid dnb, jungle, ドラムンベース"),
    "dubstep": Style(tempo=(138, 145), suits=(TRAP,), words="dubstep, brostep, riddim dubstep"),
    "garage": Style(tempo=(128, 136), suits=(HOUSE,), words="uk garage, 2-step, two-step garage, speed garage, future garage"),
    "breakbeat": Style(tempo=(110, 140), suits=(LOFI, HOUSE), words="breakbeat, big beat, breakbeats, glitch hop, glitch"),
    "synthwave": Style(tempo=(85, 118), suits=(LOFI, HOUSE), brings=("synth lead", "synth bass", "warm pad"), words="synthwave, synth-wave, retrowave, outrun, vaporwave, chillwave, darksynth, new wave, シンセウェイブ, 신스웨이브, 合成器浪潮"),
    "future bass": Style(tempo=(140, 160), suits=(TRAP,), brings=("supersaw",), words="future bass, melodic bass, kawaii bass"),
    "chiptune": Style(tempo=(120, 150), suits=(HOUSE,), brings=("synth lead", "pluck"), words="chiptune, chip tune, 8-bit, 8 bit, 16-bit, nes music, ピコピコ, チップチューン"),
    "amapiano": Style(tempo=(110, 115), suits=(HOUSE,), brings=("808",), words="amapiano, afro house, gqom, kwaito"),
    "hardstyle": Style(tempo=(148, 160), suits=(HOUSE,), brings=("supersaw",), words="hardstyle, hardcore techno, gabber, happy hardcore"),
    "industrial": Style(tempo=(100, 135), suits=(TRAP, HOUSE), words="industrial, ebm, industrial techno"),
    "downtempo": Style(tempo=(75, 100), suits=(LOFI,), brings=("warm pad",), words="downtempo, down-tempo, chillout, chill-out, chill out, lounge, lounge music, チルアウト, 칠아웃"),
    # ambient and score
    "ambient": Style(tempo=(55, 80), suits=(BALLAD, LOFI), brings=("warm pad",), without=("drums",), words="ambient, ambient music, soundscape, atmospheric ambient, new age, アンビエント, 앰비언트, 氛围音乐, 氛围"),
    "drone": Style(tempo=(50, 70), suits=(BALLAD,), brings=("warm pad",), without=("drums",), words="drone, drone music, dark ambient"),
    "meditation": Style(tempo=(50, 70), suits=(BALLAD,), brings=("warm pad", "flute"), without=("drums",), words="meditation, meditation music, spa music, yoga music, sleep music, healing music, 冥想, 瞑想, 명상"),
    "classical": Style(tempo=(60, 110), suits=(BALLAD,), brings=("piano", "strings"), without=("drums",), words="classical, classical music, symphony, symphonic, sonata, concerto, chamber music, romantic era, baroque, fugue, neoclassical, klassik, klassische musik, música clásica, musique classique, musica classica, クラシック, 클래식, 古典, opera, nocturne, étude, etude"),
    "orchestral": Style(tempo=(70, 110), suits=(BALLAD,), brings=("strings", "cello", "trumpet"), words="orchestral, orchestra, film score, movie score, soundtrack, cinematic, orquestal, orchestermusik, 管弦乐, オーケストラ, 오케스트라, ost"),
    "epic trailer": Style(tempo=(80, 140), suits=(BALLAD, TRAP), brings=("strings", "choir", "trumpet"), words="epic trailer, trailer music, hybrid trailer, epic orchestral"),
    "lullaby": Style(tempo=(60, 76), suits=(BALLAD,), brings=("celesta",), without=("drums",), words="lullaby, lullabies, cradle song, wiegenlied, schlaflied, canción de cuna, berceuse, ninna nanna, canção de ninar, 摇篮曲, 子守唄, 자장가, nursery rhyme"),
    "waltz": Style(tempo=(84, 150), suits=(BALLAD,), brings=("piano", "strings"), words="waltz, waltzes, walzer, vals, valse, valsa, valzer, 华尔兹, 圆舞曲, ワルツ, 왈츠"),
    "march": Style(tempo=(100, 124), suits=(BALLAD, HOUSE), brings=("trumpet",), words="march, marching band, marcha, marsch, brass band"),
    "video game": Style(tempo=(110, 145), suits=(LOFI, HOUSE), brings=("pluck", "bells"), words="video game music, game music, boss battle, boss fight, jrpg, game soundtrack"),
    # pop
    "pop": Style(tempo=(95, 125), suits=(BALLAD, HOUSE), words="pop, pop music, pop song, popsong, bubblegum pop, dance pop, dance-pop, synth-pop, synth pop, synthpop, teen pop, chanson pop, 流行, 流行歌曲, 流行曲, 流行乐, ポップ, ポップス, シティポップ, city pop, 팝, 시티팝, 城市流行, 渋谷系, música pop"),
    "indie": Style(tempo=(95, 130), suits=(BALLAD, HOUSE), brings=("electric guitar",), words="indie, indie pop, indie-pop, indie rock, indie folk, bedroom pop, インディー, 인디, 独立"),
    "dream pop": Style(tempo=(80, 110), suits=(BALLAD, LOFI), brings=("electric guitar", "warm pad"), words="dream pop, dream-pop, dreampop, shoegaze, ethereal wave"),
    "k-pop": Style(tempo=(100, 130), suits=(BALLAD, HOUSE), brings=("synth lead",), words="k-pop, kpop, k pop, j-pop, jpop, c-pop, mandopop, cantopop, idol pop, anime, anison, 케이팝, アニソン, アニメ, ボカロ, 二次元, 动漫, 트로트, j-rock, vocaloid"),
    "hyperpop": Style(tempo=(130, 165), suits=(TRAP, HOUSE), brings=("supersaw",), words="hyperpop, hyper pop, pc music, glitchcore"),
    "schlager": Style(tempo=(110, 130), suits=(BALLAD, HOUSE), brings=("acoustic guitar",), words="schlager, deutscher schlager, volksmusik, chanson, chanson française, yé-yé, fado, showa kayo, 昭和歌謡, 歌謡, enka, 演歌"),
    "singer-songwriter": Style(tempo=(70, 105), suits=(BALLAD,), brings=("acoustic guitar",), words="singer-songwriter, singer songwriter, acoustic song, unplugged, acoustic ballad, cantautor, liedermacher"),
    # rock
    "rock": Style(tempo=(100, 140), suits=(BALLAD, HOUSE), brings=("electric guitar", "bass guitar"), words="rock, rock music, rock song, rock and roll, rock'n'roll, rock n roll, hard rock, classic rock, soft rock, alternative rock, alt rock, alt-rock, garage rock, southern rock, surf rock, prog rock, progressive rock, math rock, pop rock, pop-rock, arena rock, heartland rock, post-rock, grunge, rockabilly, ロック, 락, 록, 摇滚, 搖滾, britpop"),
    "punk": Style(tempo=(140, 180), suits=(HOUSE,), brings=("electric guitar", "bass guitar"), words="punk, punk rock, punk-rock, pop-punk, pop punk, post-punk, emo, hardcore punk, post-hardcore, ska punk, パンク, 펑크, 朋克"),
    "metal": Style(tempo=(100, 160), suits=(TRAP,), brings=("electric guitar",), words="metal, heavy metal, death metal, black metal, thrash metal, doom metal, power metal, nu-metal, nu metal, metalcore, djent, メタル, 메탈, 金属"),
    # jazz, blues, roots
    "jazz": Style(tempo=(80, 140), suits=(LOFI,), brings=("upright bass", "piano"), words="jazz, jazz music, cool jazz, smooth jazz, jazz club, jazz fusion, jazz manouche, gypsy jazz, bebop, swing, swing jazz, big band, electro swing, ragtime, dixieland, latin jazz, acid jazz, nu jazz, jazz-hop, cabaret, show tune, show tunes, ジャズ, 재즈, 爵士, 爵士乐, 爵士樂"),
    "bossa nova": Style(tempo=(110, 135), suits=(LOFI,), brings=("nylon guitar", "flute"), words="bossa nova, bossanova, bossa, samba, mpb, ボサノバ, ボサノヴァ, 보사노바, 巴萨诺瓦"),
    "blues": Style(tempo=(70, 110), suits=(LOFI, BALLAD), brings=("electric guitar", "bass guitar"), words="blues, blues rock, delta blues, chicago blues, boogie, boogie woogie, ブルース, 블루스, 蓝调, 布鲁斯"),
    "folk": Style(tempo=(80, 115), suits=(BALLAD,), brings=("acoustic guitar",), words="folk, folk song, folk music, folk rock, campfire song, jig, reel, celtic, irish, bluegrass, sea shanty, フォーク, 포크, 民谣, 民謠, guofeng, 中国风, 国风, 古风, 和風"),
    "country": Style(tempo=(85, 125), suits=(BALLAD,), brings=("acoustic guitar", "bass guitar"), words="country, country music, country rock, country ballad, outlaw country, americana, honky-tonk, honky tonk, カントリー, 컨트리, 乡村音乐, 乡村"),
    # latin, island, africa
    "reggae": Style(tempo=(70, 95), suits=(LOFI,), brings=("electric guitar", "organ"), words="reggae, roots reggae, dub, dub reggae, dancehall, rocksteady, レゲエ, 레게, 雷鬼"),
    "ska": Style(tempo=(120, 160), suits=(HOUSE,), brings=("trumpet", "electric guitar"), words="ska, two-tone"),
    "reggaeton": Style(tempo=(88, 100), suits=(LOFI, TRAP), words="reggaeton, reggaetón, dembow, latin trap, レゲトン, 레게톤"),
    "latin": Style(tempo=(90, 120), suits=(LOFI, HOUSE), brings=("nylon guitar", "percussion"), words="latin, latin pop, salsa, cumbia, bachata, merengue, mambo, cha cha, tango, flamenco, mariachi, rumba, bolero, latino, ラテン, 라틴, 拉丁"),
    "afrobeat": Style(tempo=(98, 115), suits=(LOFI, HOUSE), brings=("percussion",), words="afrobeat, afrobeats, afropop, highlife, soukous"),
    "bollywood": Style(tempo=(90, 125), suits=(BALLAD, HOUSE), brings=("strings", "percussion"), words="bollywood, bhangra, indian pop"),
}  # fmt: skip

# Instruments under the names of other tongues, and the words for a whole group of them.
GROUPS: dict[str, str] = {
    "drums": "drums, drum, 🥁, drum and bass groove, drum and bass rhythm, drum and bass section, drum & bass groove, drum kit, drum set, drumming, drummer, beat, beats, drumbeat, drum beat, drum solo, hi-hat, hi-hats, hihat, hihats, hats, "
    "kick, kick drum, kicks, snare, snares, cymbal, cymbals, backbeat, breakbeats, live drums, acoustic drums, brushed drums, double bass drums, double bass drumming, "
    "double-bass drumming, double kick, schlagzeug, trommeln, batería, bateria, batterie, batteria, ドラム, 드럼, 鼓, 鼓点, 鼓點, 架子鼓, ритм, إيقاع",
    "bass": "bass, basses, bassline, bass line, basslines, bass lines, e-bass, slap bass, walking bass, low bass, low end, low-end, bajo, basse, ligne de basse, baixo, basso, ベース, 베이스, 贝斯, 貝斯, 低音",
    "guitar": "guitar, guitars, 🎸, guitarist, guitar riff, guitar riffs, guitar solo, gitarre, gitarren, guitarra, guitarras, guitare, guitares, chitarra, chitarre, violão, ギター, 기타, 吉他",
    "synth": "synth, synths, synthesizer, synthesizers, synthesiser, synthesisers, synthesizer layers, synthetizer, analog synths, analog synth, sintetizador, synthétiseur, synthétiseurs, sintetizzatore, シンセ, シンセサイザー, 신스, 신디사이저, 合成器",
    "percussion": "percussion, percussions, percussive, hand percussion, perkussion, percusión, percussão, percussioni, パーカッション, 퍼커션, 打击乐",
}  # fmt: skip

# Whom each of those words may mean.
_SYNTHS = frozenset({"synth lead", "supersaw", "pluck", "warm pad", "synth bass"})
MEMBERS: dict[str, frozenset[str]] = {
    "drums": frozenset(
        name
        for name, instrument in INSTRUMENTS.items()
        if instrument.family == "drums" and name != "percussion"
    ),
    "bass": frozenset(
        name for name, instrument in INSTRUMENTS.items() if instrument.family == "bass"
    ),
    "guitar": frozenset(
        name for name, instrument in INSTRUMENTS.items() if instrument.family == "guitar"
    ),
    "synth": _SYNTHS & INSTRUMENTS.keys(),
    "percussion": frozenset({"percussion"}),
}
# Effects come with the arrangement; "a smash hit" and "boom bap" call for none.
UNCALLED = frozenset({"impact", "reverse cymbal", "rain"})

OTHER_TONGUES: dict[str, str] = {
    "piano": "klavier, 🎹, klavierstück, klaviermusik, klaviersolo, pianoforte, piano à queue, ピアノ, 피아노, 钢琴, 鋼琴, пианино, piano roll, keys, keyboard, keyboards",
    "electric piano": "e piano, epiano, rhodes piano, piano eléctrico, piano électrique, エレピ, 일렉트릭 피아노, 电钢琴, keyboard chords, clavinet",
    "organ": "orgel, órgano, orgue, órgão, organo, hammond organ, b3, オルガン, 오르간, 风琴, 管风琴",
    "celesta": "celeste, spieluhr, caja de música, boîte à musique, オルゴール, 八音盒, 오르골, toy piano",
    "acoustic guitar": "akustikgitarre, akustische gitarre, guitarra acústica, guitare acoustique, chitarra acustica, strummed guitars, strumming, fingerpicking, fingerpicked, "
    "アコースティックギター, アコギ, 어쿠스틱 기타, 통기타, 木吉他, 原声吉他",
    "nylon guitar": "nylon-string guitar, nylon string guitar, klassische gitarre, guitarra española, guitarra clásica, guitare classique, クラシックギター, flamenco guitar",
    "electric guitar": "e-gitarre, guitarra eléctrica, guitare électrique, chitarra elettrica, エレキギター, 일렉 기타, 电吉他, distorted guitar, distorted guitars, distortion guitar, "
    "distorted electric guitar, power chords, telecaster, stratocaster, guitar riff, guitar riffs, tremolo guitar",
    "upright bass": "kontrabass, contrabajo, contrebasse, contrabaixo, contrabbasso, ウッドベース, コントラバス, 콘트라베이스",
    "808": "808s, 808 bass, 808 sub, 808 bass slides, distorted 808s, distorted 808, tr-808, sub bass, sub-bass, subbass",
    "strings": "streicher, cuerdas, cordes, cordas, archi, string quartet, string ensemble, chamber strings, stringed instruments, string, string arrangement, synth strings, orchestral swells, "
    "mellotron, ストリングス, 弦楽器, 弦楽, 弦乐, 弦樂, 현악, 현악기, orchestra",
    "violin": "geige, 🎻, violine, violín, violon, violino, バイオリン, ヴァイオリン, 바이올린, 小提琴",
    "cello": "violoncello, violonchelo, violoncelle, チェロ, 첼로, 大提琴, celli",
    "choir": "chor, coro, chœur, choeur, gospel choir, wordless choir, choral, choirs, 合唱, 合唱团, コーラス, 합창, 합창단",
    "flute": "flöte, querflöte, flauta, flûte, flauto, フルート, 플루트, 长笛, bamboo flute",
    "saxophone": "saxofon, 🎷, saxophon, saxofón, saxofone, sassofono, alto saxophone, tenor saxophone, baritone sax, soprano sax, サックス, 색소폰, 萨克斯",
    "trumpet": "trompete, 🎺, trompeta, trompette, tromba, trompetas, トランペット, 트럼펫, 小号",
    "warm pad": "synth pads, lush pads, granular pads, pad sounds, パッド, 패드, 铺底",
    "supersaw": "supersaws, super saw, supersaw chords, synth chord, chord stabs, stabs",
    "synth lead": "synth leads, lead synths, saw lead, square lead, synth melodies",
    "synth bass": "synth basses, synth bassline, reese bass, acid bassline, wobble bass, growling bass, wobble",
    "pluck": "arps, arpeggiator, arpeggiated synth, arpeggiated synths, plucky synth, plucky synths",
    "bells": "glocken, campanas, cloches, sinos, campane, 钟声, ベル, chimes, tubular bells, church bells, chime, bell sounds",
    "percussion": "shaker, shakers, conga, bongo, maracas, cabasa, claves, güiro, tambourines, pandeiro",
    "vinyl": "vinyl crackles, vinyl noise, record crackle, tape noise, レコードノイズ",
    "house kit": "909 drums, tr-909, four on the floor kick, four-on-the-floor kick, drum machines",
    "trap kit": "hi-hat rolls, trap hi-hats, rolling hi-hats, rapid-fire hi-hats, triplet hats, rolling hats, trap beat drums",
    "dusty kit": "lofi drums, dusty beat, boom-bap drums, soft boom bap drums, crunchy drums",
}  # fmt: skip

# Players the band lacks: who stands in, and how they are called. A word that an instrument of the
# house answers to is left out at reading time, so hiring a player here needs no change.
STAND_INS: dict[str, tuple[str, str]] = {
    "brass section": ("trumpet", "brass, brass section, horns, horn section, horn, french horn, bläser, metales, cuivres, ottoni, metais, 铜管, ブラス, 브라스, brass stabs, braams, brass samples"),
    "trombone": ("trumpet", "trombone, trombones, posaune, tuba, bugle, cornet, flugelhorn"),
    "clarinet": ("flute", "clarinet, clarinets, klarinette, clarinete, clarinette, oboe, oboes, english horn, bassoon, woodwind, woodwinds, holzbläser, 单簧管, クラリネット"),
    "harmonica": ("saxophone", "harmonica, mundharmonika, armónica, gaita de boca, ハーモニカ, 口琴, melodica, blues harp"),
    "accordion": ("organ", "accordion, accordions, akkordeon, acordeón, accordéon, fisarmonica, sanfona, bandoneon, アコーディオン, 아코디언, 手风琴"),
    "bagpipes": ("organ", "bagpipe, bagpipes, dudelsack, gaita, cornemuse, hurdy-gurdy"),
    "harpsichord": ("nylon guitar", "harpsichord, cembalo, clavecin, clavicembalo, クラヴサン, 大键琴, 羽管键琴"),
    "harp": ("nylon guitar", "harp, harps, harfe, arpa, harpe, ハープ, 하프, 竖琴, lyre"),
    "banjo": ("acoustic guitar", "banjo, banjos, mandolin, mandoline, mandolina, bandolim, バンジョー, dulcimer"),
    "ukulele": ("nylon guitar", "ukulele, uke, ukelele, ウクレレ, 우쿨렐레, 尤克里里, charango, cavaquinho"),
    "steel guitar": ("electric guitar", "steel guitar, pedal steel, lap steel, slide guitar, dobro"),
    "oud": ("nylon guitar", "oud, عود, lute, laúd, bouzouki, balalaika, saz"),
    "sitar": ("nylon guitar", "sitar, シタール, sarod, tanpura"),
    "guzheng": ("nylon guitar", "guzheng, 古筝, 古箏, pipa, 琵琶, koto, 琴, 古琴, guqin, shamisen, 三味線, gayageum, 가야금"),
    "erhu": ("violin", "erhu, 二胡, viola, violas, bratsche, haegeum, kamancheh"),
    "marimba": ("vibraphone", "xylophone, marimba, marimbas, kalimba, mbira, steel drum, steel drums, steelpan, gamelan, balafon, vibraphon, 木琴, マリンバ, glass harp"),
    "whistle": ("flute", "whistle, whistling, tin whistle, recorder, pan flute, panpipes, shakuhachi, 尺八, bansuri, ney, xiao, 箫, dizi, 笛子, ocarina, piccolo, duduk"),
    "theremin": ("synth lead", "theremin, musical saw, ondes martenot"),
    "didgeridoo": ("warm pad", "didgeridoo, throat singing, overtone singing"),
    "claps": ("percussion", "clap, claps, hand claps, handclap, handclaps, finger snaps, snaps, stomps"),
    "hand drums": ("percussion", "cajon, cajón, djembe, tabla, bodhran, bodhrán, darbuka, taiko, timpani, timpanis, war drums, cowbell, taiko drumming, surdo, udu, triangle, frame drum"),
    "turntables": ("vinyl", "turntable, turntables, scratching, turntablism, dj scratches"),
}  # fmt: skip

VOICES: dict[bool, str] = {
    True: "vocal, vocals, vocalist, vocalists, vocal line, lead vocal, backing vocals, male vocal, male vocals, female vocal, female vocals, male voice, female voice, singer, singers, "
    "singing, sings, sing, sung, voice, voices, rapper, rapping, raps, rap vocals, lyrics, lyric, lyrical, crooner, duet, vocal chops, vocal samples, sing-along, singalong, "
    "a cappella, acapella, a capella, yodel, yodelling, humming, beatboxing, spoken word, scat, ad-libs, ad-lib, "
    "gesang, stimme, sänger, sängerin, text, voz, voces, cantante, letra, voix, chant, chanteuse, chanteur, paroles, vocais, cantora, cantor, vozes, voce, voci, "
    "人声, 女声, 男声, 歌词, 歌手, 演唱, 演唱者, 女聲, ボーカル, 歌声, 歌詞, 보컬, 가사, 목소리, 노래",
    False: "instrumental, instrumentals, instrumental only, instrumental version, instrumental music, instrumental track, instrumentalmusik, "
    "instrumentale, strumentale, 纯音乐, 純音樂, 器乐, インスト, インストゥルメンタル, 인스트루멘탈, 연주곡, karaoke, backing track, karaoke version, type beat",
}  # fmt: skip

MOODS: dict[str, Colour] = {
    "dark": Colour(energy=0.55, minor=0.9, suits=(TRAP,), words="dark, darker, 🖤, 💀, gloomy, sombre, somber, gothic, noir, bleak, düster, dunkel, oscuro, oscura, sombrío, oscur, scuro, cupo, escuro, 黑暗, 阴暗, ダーク, 暗い, 어두운, 다크"),
    "menacing": Colour(energy=0.75, minor=1.0, suits=(TRAP,), words="menacing, sinister, evil, threatening, ominous, ruthless, villainous, bedrohlich, amenazante, menaçant, 威胁"),
    "aggressive": Colour(energy=0.92, minor=0.8, pace=0.5, suits=(TRAP, HOUSE), words="aggressive, angry, 😡, furious, fierce, brutal, hard-hitting, hard hitting, rage, raging, violent, relentless, aggressiv, wütend, agresivo, agressif, agressivo, aggressivo, 愤怒, 激烈, 攻撃的, 공격적인"),
    "tense": Colour(energy=0.65, minor=0.9, suits=(TRAP, HOUSE), words="tense, suspense, suspenseful, anxious, urgent, nervous, thriller, unsettling, spannend, tenso, tendu, teso, 紧张, 緊張, 긴장감"),
    "haunting": Colour(energy=0.4, minor=0.9, suits=(TRAP, BALLAD), words="haunting, haunted, eerie, ghostly, spooky, creepy, horror, unheimlich, gespenstisch, inquietante, inquiétant, 恐怖, 不気味, 으스스한"),
    "mysterious": Colour(energy=0.4, minor=0.7, suits=(TRAP, LOFI), words="mysterious, mystical, mystic, enigmatic, occult, geheimnisvoll, misterioso, misteriosa, mystérieux, 神秘, ミステリアス, 신비로운"),
    "melancholic": Colour(energy=0.3, minor=0.85, pace=-0.4, suits=(BALLAD, LOFI), words="melancholic, melancholy, melancholia, wistful, bittersweet, pensive, melancholisch, wehmütig, melancólico, melancólica, mélancolique, mélancolie, malinconico, malinconica, 忧郁, 憂鬱, 切ない, 哀愁, メランコリック, 애절한, 멜랑콜리"),
    "sad": Colour(energy=0.25, minor=0.95, pace=-0.6, suits=(BALLAD, LOFI), words="sad, sadness, 😢, 😭, sorrow, sorrowful, mournful, tearful, grief, grieving, crying, heartbroken, depressing, depressed, lonely, lonesome, traurig, einsam, triste, triste y, tristesse, tristeza, solitario, 悲伤, 伤感, 悲しい, 寂しい, 슬픈, 외로운, 孤独"),
    "nostalgic": Colour(energy=0.35, minor=0.1, pace=-0.3, suits=(LOFI, BALLAD), words="nostalgic, nostalgia, reminiscent, longing, yearning, retro feel, nostalgisch, nostálgico, nostálgica, nostalgique, 怀旧, 懐かしい, ノスタルジック, 그리운, 레트로 감성"),
    "romantic": Colour(energy=0.35, minor=-0.4, pace=-0.3, suits=(BALLAD,), words="romantic, romance, love song, loving, tender, sensual, sultry, seductive, sexy, romantisch, zärtlich, romántico, romántica, romantique, romântico, romântica, romantico, romantica, 浪漫, ロマンチック, 로맨틱, 사랑"),
    "heartfelt": Colour(energy=0.45, minor=-0.2, pace=-0.2, suits=(BALLAD,), words="heartfelt, emotional, passionate, sentimental, soulful, touching, moving, vulnerable, sincere, earnest, gefühlvoll, emotivo, emotiva, émouvant, émotionnel, emotionnel, commovente, 深情, 感动, 感動的, エモーショナル, 감성적인, 감성, 감동적인"),
    "intimate": Colour(energy=0.25, minor=0.0, pace=-0.4, suits=(BALLAD, LOFI), words="intimate, delicate, gentle, soft, quiet, fragile, hushed, minimalist, minimal, sparse, sanft, leise, zart, suave, delicado, delicada, doux, douce, tendre, delicato, dolce, 温柔, 柔和, 轻柔, 優しい, 穏やか, 부드러운, 잔잔한"),
    "calm": Colour(energy=0.2, minor=-0.2, pace=-0.6, suits=(LOFI, BALLAD), words="calm, calming, peaceful, serene, tranquil, soothing, relaxing, relaxed, relax, restful, ruhig, entspannt, entspannend, friedlich, tranquilo, tranquila, calmo, calma, relajante, calme, apaisant, paisible, rilassante, 平静, 安静, 宁静, 放松, 舒缓, 治愈系, 治愈, 癒し, 癒し系, 落ち着いた, 静か, 차분한, 평화로운, 힐링"),
    "chill": Colour(energy=0.3, minor=0.2, pace=-0.3, suits=(LOFI,), words="chill, chilled, laid-back, laid back, mellow, easygoing, easy-going, lazy, smooth, cozy, cosy, sleepy, drowsy, hazy, smoky, gemütlich, lässig, relajado, relajada, détendu, tranquillo, 慵懒, 悠闲, 惬意, チル, まったり, 칠한, 느긋한"),
    "dreamy": Colour(energy=0.35, minor=0.0, pace=-0.2, suits=(LOFI, BALLAD), words="dreamy, dreamlike, ethereal, floating, airy, weightless, celestial, hypnotic, surreal, shimmering, spacey, verträumt, traumhaft, soñador, soñadora, etéreo, rêveur, éthéré, sonhador, sognante, onirico, 梦幻, 空灵, 夢幻的, 幻想的, ドリーミー, 몽환적인, 唯美"),
    "introspective": Colour(energy=0.3, minor=0.5, pace=-0.2, suits=(LOFI, BALLAD), words="introspective, contemplative, reflective, thoughtful, meditative, brooding, deep thoughts, nachdenklich, introspectivo, introspectif, 沉思, 内省的, 深沉"),
    "hopeful": Colour(energy=0.5, minor=-0.7, suits=(BALLAD, HOUSE), words="hopeful, hope, optimistic, inspiring, inspirational, comforting, healing, hoffnungsvoll, esperanzador, plein d'espoir, esperançoso, speranzoso, 希望, 希望的, 励志, 희망찬"),
    "warm": Colour(energy=0.4, minor=-0.4, suits=(BALLAD, LOFI), words="heartwarming, warm-hearted, sweet, wholesome, charming, innocent, herzlich, warmherzig, cálido, cálida, chaleureux, 温暖, 温馨, 暖かい, 따뜻한"),
    "happy": Colour(energy=0.7, minor=-1.0, pace=0.3, suits=(HOUSE,), words="happy, joyful, 😀, 😊, 😄, joyous, cheerful, merry, jolly, sunny, lighthearted, light-hearted, feel-good, feel good, fröhlich, glücklich, heiter, alegre, feliz, contento, joyeux, joyeuse, enjoué, gai, felice, allegro, gioioso, 快乐, 欢快, 欢乐, 喜庆, 开心, 明るい, 楽しい, 행복한, 밝은, 신나는, 爽やか, 清新, 상쾌한"),
    "playful": Colour(energy=0.6, minor=-0.8, pace=0.2, suits=(HOUSE, LOFI), words="playful, quirky, whimsical, cute, bouncy, silly, funny, goofy, mischievous, curious, verspielt, lustig, juguetón, divertido, ludique, divertente, 俏皮, 可爱, かわいい, 귀여운"),
    "uplifting": Colour(energy=0.75, minor=-0.7, pace=0.2, suits=(HOUSE, BALLAD), words="uplifting, positive, triumphant, victorious, soaring, optimism, motivational, empowering, celebratory, aufmunternd, erhebend, animado, animada, edificante, entraînant, exaltant, edificante, 振奋, 阳光, 高昂, 前向き, 고양되는"),
    "euphoric": Colour(energy=0.88, minor=-0.4, pace=0.4, suits=(HOUSE,), words="euphoric, euphoria, ecstatic, blissful, infectious, euphorisch, eufórico, euphorique, euforico, 狂喜, 多幸感"),
    "energetic": Colour(energy=0.85, minor=0.0, pace=0.5, suits=(HOUSE, TRAP), words="energetic, upbeat, energy, high-energy, high energy, lively, dynamic, driving, pumping, powerful, intense, explosive, hype, banging, vibrant, exciting, thrilling, energiegeladen, energisch, kraftvoll, enérgico, enérgica, énergique, énergiques, dynamique, energetico, energético, 动感, 热血, 激情, 活力, 有力, エネルギッシュ, 疾走感, ハイエナジー, 力強い, 에너제틱, 파워풀, 강렬한"),
    "groovy": Colour(energy=0.65, minor=0.1, suits=(HOUSE, LOFI), words="groovy, funky, danceable, swinging, bouncing, groove, rhythmic, tanzbar, bailable, dansant, 律动, グルーヴィー, 그루비"),
    "epic": Colour(energy=0.85, minor=0.3, suits=(BALLAD, TRAP), words="epic, heroic, majestic, grand, grandiose, anthemic, anthem, monumental, dramatic, massive, stadium, episch, dramatisch, épico, épica, épique, épica, dramático, drammatico, dramatique, 史诗, 壮大, 宏大, 웅장한, 장엄한, 壮大な"),
    "party": Colour(energy=0.88, minor=-0.1, pace=0.4, suits=(HOUSE,), words="party, partying, 🎉, 🥳, 🪩, festival, clubbing, celebration, dancefloor, dance floor, nightclub, fiesta, fête, festa, 派对, 夜店, パーティー, 파티"),
    "confident": Colour(energy=0.7, minor=0.4, suits=(TRAP, HOUSE), words="confident, swagger, bold, boastful, braggadocio, cocky, badass, gangster, gangsta, street, hustle, selbstbewusst, confiado, 自信, 街头, 트렌디한"),
}  # fmt: skip

IMAGES: dict[str, Colour] = {
    "night": Colour(energy=0.4, minor=0.5, suits=(LOFI, TRAP), words="night, nights, 🌃, 🌙, 🌌, 🌉, midnight, late night, after midnight, 3am, 2am, moon, moonlight, moonlit, stars, starlight, darkness, nacht, mitternacht, mond, noche, luna, nuit, lune, minuit, noite, lua, notte, 夜, 深夜, 午夜, 月, 月光, 星空, 真夜中, 밤, 새벽, 달"),
    "rain": Colour(energy=0.3, minor=0.5, pace=-0.3, suits=(LOFI, BALLAD), words="rain, rainy, 🌧, ☔, ⛈, raining, raindrops, rainfall, drizzle, storm, stormy, thunder, umbrella, puddles, regen, regnerisch, lluvia, lluviosa, pluie, pluvieux, chuva, pioggia, 雨, 下雨, 비, 비 오는"),
    "city": Colour(energy=0.6, minor=0.4, suits=(TRAP, HOUSE, LOFI), words="city, urban, 🏙, 🌆, neon, skyline, streets, street lights, streetlights, subway, rooftop, downtown, tokyo, new york, berlin, paris, stadt, ciudad, ville, cidade, città, 城市, 霓虹, 都会, 東京, 街, 도시, 서울"),
    "sea": Colour(energy=0.4, minor=-0.3, pace=-0.2, suits=(BALLAD, LOFI, HOUSE), words="sea, ocean, 🌊, ⛵, 🐳, waves, seaside, shore, tide, harbour, harbor, sailing, sailor, island, river, lake, water, whales, meer, see, mar, mer, mare, océano, 海, 海边, 大海, 江南, 바다, 파도, 波"),
    "summer": Colour(energy=0.7, minor=-0.7, pace=0.2, suits=(HOUSE,), words="summer, summertime, ☀, 🌞, 🌴, 🏖, beach, sunshine, sun, sunlight, sunrise, tropical, palm trees, ibiza, holiday, vacation, sommer, sonne, strand, verano, sol, playa, été, soleil, plage, verão, praia, estate, sole, spiaggia, 夏天, 夏日, 阳光, 沙滩, 夏, 太陽, 여름, 태양"),
    "sunset": Colour(energy=0.4, minor=0.0, pace=-0.2, suits=(LOFI, HOUSE), words="sunset, dusk, 🌅, 🌇, evening, twilight, golden hour, horizon, afterglow, sonnenuntergang, abend, atardecer, tarde, crépuscule, coucher de soleil, soir, pôr do sol, tramonto, sera, 黄昏, 日落, 夕阳, 夕焼け, 夕暮れ, 노을, 저녁"),
    "winter": Colour(energy=0.3, minor=0.4, pace=-0.3, suits=(BALLAD, LOFI), words="winter, snow, ❄, ⛄, 🎄, snowy, snowfall, ice, frost, frozen, cold, christmas, xmas, schnee, eis, weihnachten, invierno, nieve, navidad, hiver, neige, noël, inverno, neve, natale, natal, 冬天, 雪, 圣诞, 冬, クリスマス, 겨울, 눈, 新年"),
    "autumn": Colour(energy=0.3, minor=0.5, pace=-0.3, suits=(LOFI, BALLAD), words="autumn, fall leaves, 🍂, 🍁, leaves, october, november, herbst, blätter, otoño, hojas, automne, feuilles, outono, autunno, foglie, 秋天, 落叶, 秋, 가을, 낙엽"),
    "spring": Colour(energy=0.5, minor=-0.6, suits=(BALLAD, HOUSE), words="spring morning, springtime, 🌸, 🌷, 🌼, flowers, flower, blossom, blossoms, garden, bloom, butterflies, birds, birdsong, frühling, blumen, primavera, flores, printemps, fleurs, fiori, 春天, 花, 春, 桜, 꽃, 봄"),
    "morning": Colour(energy=0.4, minor=-0.6, suits=(LOFI, BALLAD), words="morning, dawn, daybreak, early light, breakfast, morgen, amanecer, mañana, matin, aube, manhã, amanhecer, mattina, alba, 早晨, 清晨, 黎明, 朝, 아침"),
    "coffee": Colour(energy=0.25, minor=0.1, pace=-0.2, suits=(LOFI,), words="coffee, coffee shop, ☕, 🍵, coffeeshop, cafe, café, tea, bakery, kitchen, kaffee, 咖啡馆, 咖啡, カフェ, コーヒー, 카페, 커피"),
    "study": Colour(energy=0.25, minor=0.1, suits=(LOFI,), words="study, studying, 📚, 📖, homework, focus, concentration, reading a book, library, books, lernen, estudiar, étudier, estudar, studiare, 学习, 勉強, 작업, 공부"),
    "sleep": Colour(energy=0.12, minor=-0.2, pace=-0.9, suits=(BALLAD, LOFI), words="sleep, sleeping, 😴, 💤, 🛌, bedtime, dream, dreams, baby, babies, cradle, pillow, schlaf, traum, sueño, dormir, rêve, sommeil, sono, sonho, sogno, sonno, 睡眠, 梦, 眠り, 夢, 잠, 꿈"),
    "love": Colour(energy=0.4, minor=-0.3, suits=(BALLAD,), words="love, lover, ❤, 💕, 💖, 😍, lovers, kiss, heart, hearts, wedding, bride, valentine, sweetheart, crush, crushes, liebe, herz, hochzeit, amor, corazón, boda, amour, cœur, coração, amore, cuore, 爱, 爱情, 心, 恋, 愛, 사랑, 마음"),
    "goodbye": Colour(energy=0.3, minor=0.7, pace=-0.5, suits=(BALLAD,), words="goodbye, farewell, 💔, breakup, break-up, break up, heartbreak, lost love, loss, losing, lost, missing you, leaving, memory, memories, graduation, funeral, tears, abschied, erinnerung, adiós, adieu, souvenir, recuerdos, saudade, addio, 离别, 告别, 回忆, 毕业, 別れ, 思い出, 이별, 추억"),
    "family": Colour(energy=0.35, minor=-0.1, pace=-0.3, suits=(BALLAD,), words="family, mother, mom, mum, father, dad, grandmother, grandma, grandfather, grandpa, sister, brother, daughter, home, homecoming, familie, mutter, vater, familia, madre, padre, famille, mère, père, família, mãe, pai, famiglia, 家, 家人, 妈妈, 母亲, 家族, 母, 가족, 엄마"),
    "road": Colour(energy=0.6, minor=-0.2, suits=(HOUSE, BALLAD), words="road, road trip, 🚗, 🛣, 🚂, highway, driving, drive, car, train, journey, travel, motorway, desert, autobahn, reise, carretera, viaje, route, voyage, estrada, viagem, strada, viaggio, 旅行, 路上, 旅, ドライブ, 여행, 드라이브"),
    "forest": Colour(energy=0.3, minor=0.0, suits=(BALLAD, LOFI), words="forest, woods, 🌲, 🌳, 🏔, trees, tree, meadow, mountain, mountains, valley, nature, countryside, wald, bosque, montaña, forêt, floresta, foresta, 森林, 大自然, 山, 森, 숲, 산"),
    "space": Colour(energy=0.45, minor=0.2, suits=(HOUSE, TRAP), words="space, outer space, 🚀, 🪐, 👽, 🤖, galaxy, cosmic, cosmos, planet, astronaut, universe, sci-fi, futuristic, cyberpunk, robot, robots, robotic, weltraum, espacio, espace, spazio, 宇宙, 太空, 未来, 우주"),
    "fight": Colour(energy=0.9, minor=0.8, pace=0.4, suits=(TRAP,), words="fight, battle, ⚔, 🥊, 💪, battles, war, warrior, warriors, sword, gladiator, boxing, gym, workout, training, rebellion, kampf, krieg, batalla, guerra, bataille, guerre, battaglia, 战斗, 战争, 戦い, 전투, 운동"),
    "fire": Colour(energy=0.75, minor=0.5, suits=(TRAP, HOUSE), words="fire, flames, 🔥, 🐉, flame, burning, lava, volcano, dragon, dragons, feuer, fuego, feu, fogo, fuoco, 火, 火焰, 炎, 불"),
    "castle": Colour(energy=0.5, minor=0.5, suits=(BALLAD, TRAP), words="castle, medieval, king, knight, knights, kingdom, fantasy, fairy, fairytale, magic, wizard, witch, witches, vampire, ghost, ghosts, schloss, märchen, castillo, château, castelo, castello, 城堡, 魔法, 魔女, 마법, elves, tavern"),
    "money": Colour(energy=0.7, minor=0.6, suits=(TRAP,), words="money, cash, 💰, 💸, 💎, diamonds, gold chain, lambo, hustler, trap house, block, dollar, dollars, geld, dinero, argent, 钱, 돈"),
    "childhood": Colour(energy=0.45, minor=-0.7, suits=(BALLAD, LOFI), words="childhood, child, children, kids, kid, toys, toy, school, playground, puppy, kitten, kinder, kindheit, niños, infancia, enfants, enfance, crianças, bambini, 童年, 孩子, 校园, 子供, 어린 시절, 青春, birthday"),
}  # fmt: skip

# Where the off-sixteenth falls in its pair: said in words, it overrules the genre.
SWINGS: dict[float, str] = {
    0.62: "swing, swung, swinging, swung eighths, shuffle, shuffle rhythm, shuffle drums, shuffling, swing feel, swung feel, j dilla, dilla",
    0.5: "straight, straight eighths, straight feel, no swing, unswung, quantized, quantised",
}

# Where in the genre's range the tempo goes (-1 the slow end, 1 the fast one).
PACES: dict[str, tuple[float, str]] = {
    "very slow": (-1.0, "very slow, extremely slow, largo, grave, glacial, sehr langsam, muy lento, très lent, lentissimo"),
    "slow": (-0.8, "slow, slowly, slow song, slow-tempo, slow tempo, adagio, lento, lent, langsam, devagar, 慢, 缓慢, 慢速, ゆっくり, スロー, 遅い, 느린, 느리게, unhurried, slowed"),
    "medium": (0.0, "mid-tempo, mid tempo, midtempo, medium tempo, moderate tempo, moderate, moderato, andante, medium-tempo, moderate-tempo, 中速, ミディアム, 미디엄, mild tempo"),
    "fast": (0.8, "fast, fast-paced, fast paced, quick, rapid, speedy, uptempo, up-tempo, up tempo, upbeat tempo, presto, vivace, schnell, rápido, rápida, rapide, veloce, 快, 快速, 快节奏, 速いテンポ, 速い, 빠른, 빠르게, breakneck, blistering, frantic"),
    "double-time": (1.0, "double-time, double time, very fast, super fast, extremely fast, crazy fast, prestissimo, sehr schnell, muy rápido, très rapide"),
}  # fmt: skip
TEMPO_CLASSES: dict[str, str] = {
    "very slow": "slow",
    "slow": "slow",
    "medium": "medium",
    "fast": "fast",
    "double-time": "fast",
}

MODES: dict[str, str] = {
    "major": "major key, in major, major scale, major mode, in a major key, major keys, major chords, tonart dur, en mayor, en majeur, 大调, 長調, 장조",
    "minor": "minor key, in minor, minor scale, minor mode, in a minor key, minor keys, minor chords, minor-key, dark minor key, en menor, en mineur, 小调, 短調, 단조",
    "dorian": "dorian, dorian mode",
    "phrygian": "phrygian, phrygian mode, phrygian dominant",
    "lydian": "lydian, lydian mode",
    "mixolydian": "mixolydian, mixolydian mode",
    "harmonic minor": "harmonic minor",
}

METRES: dict[tuple[int, int], str] = {
    (
        3,
        4,
    ): "waltz, waltzes, waltz time, waltz beat, three-four, three four time, triple metre, triple meter, in three, walzer, dreivierteltakt, vals, valse, valsa, valzer, minuet, mazurka, 华尔兹, 圆舞曲, 三拍子, ワルツ, 왈츠",
    (6, 8): "six-eight, six eight, compound time, jig, tarantella, barcarolle, 6拍子",
    (4, 4): "four-four, four four time, common time, in four",
    (5, 4): "five-four, five four time, quintuple",
    (7, 8): "seven-eight, seven eight, in seven",
}

PRODUCTION: dict[str, str] = {
    "lo-fi": "lo-fi, lofi, low fidelity, lo-fi textures, lo-fi texture, lo-fi aesthetic, dusty, gritty, bitcrushed, cassette, grainy, worn, 低保真, ローファイ感",
    "vinyl": "vinyl, vinyl crackle, vinyl warmth, crackle, crackling, record noise",
    "tape": "tape, tape saturation, tape hiss, wow and flutter, pitch wobble, wobbly, analog warmth, analogue warmth, analog, analogue",
    "wide": "wide, wide stereo, wide stereo field, spacious, panoramic, expansive, 宽广, 空間的",
    "mono": "mono, narrow, monophonic mix",
    "dry": "dry, dry mix, no reverb, close-miked, close mic, tight mix, in your face, dry vintage mix",
    "reverb": "reverb, reverberant, reverb-drenched, reverb-soaked, reverberation, echoey, cathedral, washed-out, washed out, cavernous, shimmer reverb, hall reverb, big reverb, atmospheric, 混响, リバーブ, 리버브",
    "delay": "delay, delays, echo, echoes, ping-pong delay, dub echo, echo effects, dub delay",
    "warm": "warm, warmth, round, soft-focus, mellow tone, vintage, tube warmth, velvet, velvety, 温かい",
    "bright": "bright, crisp, sparkling, sparkly, glossy, shiny, polished, crystal clear, glistening",
    "muffled": "muffled, muted tone, low-passed, underwater, filtered, lowpass, low-pass",
    "distorted": "distorted, distortion, overdriven, fuzzy, fuzz, saturated, crushed, crunchy",
    "punchy": "punchy, tight, hard-hitting drums, loud, hard kick, thumping, knocking",
    "pumping": "sidechain, sidechained, side-chain, sidechain compression, sidechained pumping, ducking",
}  # fmt: skip

# Eras colour the recording, not the writing, as long as there are four bands.
ERAS: dict[str, tuple[str, str]] = {
    "20s": ("lo-fi", "1920s, roaring twenties"),
    "50s": ("mono", "50s, 1950s, fifties"),
    "60s": ("mono", "60s, 1960s, sixties"),
    "70s": ("tape", "70s, 1970s, seventies"),
    "80s": ("reverb", "80s, 1980s, eighties, 1984, 80年代, 80년대, années 80, años 80, 80er"),
    "90s": ("tape", "90s, 1990s, nineties, 90年代, 90년대, années 90, años 90, 90er"),
    "2000s": ("bright", "2000s, 00s, y2k"),
    "retro": (
        "tape",
        "retro, old-school, old school, throwback, vintage-style, レトロ, 레트로, 复古",
    ),
}

ENDINGS: dict[str, str] = {
    "abrupt": "ends abruptly, ending abruptly, abrupt ending, sudden ending, stops suddenly, ends suddenly, cold ending, hard stop",
    "fade": "fade out, fades out, fade-out, fading out, fade away, fades away, slowly fades",
    "loop": "no ending, loops seamlessly, seamless loop, seamless, loopable, loop-friendly, endless loop, looping, looped",
}

BUILDS = (
    "builds, build up, builds up, build-up, build-ups, slow build, building, crescendo, dynamic build, builds to, "
    "gradually builds, rising builds, swells, three builds, intensifies, climax, climactic"
)

# Lengths a word alone implies, in seconds: what such things last on air and on phones.
LENGTHS: dict[float, str] = {
    6.0: "sting, stinger, ident, sonic logo, audio logo, notification sound, sound logo",
    20.0: "jingle, bumper, jingles, ringtone",
    110.0: "short song, short track, short piece, short tune, short instrumental, 短い曲, 短曲",
    240.0: "long song, long track, long piece, extended mix, extended version, long version, extended jam, long jam",
}

SECTIONS: dict[str, str] = {
    "intro": "intro, introduction, opening",
    "verse": "verse, verses, strophe, strofa, estrofa, couplet, 主歌, aメロ, 벌스",
    "pre": "pre-chorus, prechorus, pre chorus, pre-hook, bridge-up, bメロ, 预副歌",
    "chorus": "chorus, choruses, refrain, hook, estribillo, refrão, ritornello, 副歌, サビ, 후렴",
    "drop": "drop, the drop, beat drop",
    "bridge": "bridge, middle eight, middle 8, puente, ponte, pont, 桥段, 브릿지",
    "solo": "solo section",
    "breakdown": "breakdown, break down section",
    "build": "build section",
    "outro": "outro, coda, ending section",
}

NEGATORS = (
    "no, not, without, w/o, minus, except, except for, excluding, exclude, avoid, avoiding, never, zero, lacks, lacking, nor, don't want, do not want, don't use, do not use, "
    "don't include, do not include, leave out, lose the, skip the, skip, doesn't have, don't have, does not have, do not have, doesn't use, aren't any, isn't any, are not any, neither, remove, remove the, mute, mute the, hate, don't like, do not like, anything but, everything but, all but, "
    "devoid of, free of, absent, n't, "
    "ohne, kein, keine, keinen, keiner, zonder, bez, tanpa, nada de, sin, sans, pas de, pas d', sem, senza, 没有, 无, 無, 不要, 不用, 没, 別, بدون, без"
)
DRUMLESS = "drumless, beatless, drum-less, beat-less, drum-free"
VOICELESS = "voiceless, vocal-free, vocalless"
# One piece of a kit: refusing it does not send the drummer home.
KIT_PIECES = frozenset(
    listed(
        "hi-hat, hi-hats, hihat, hihats, hats, kick, kicks, snare, snares, cymbal, cymbals, backbeat"
    )
)
# Said after the thing: "ドラムなし", "드럼 없이", "drum-free".
AFTER_NEGATORS = "なし, 無し, ない, 抜き, 없이, 없는, 없음, 제외, 빼고, free, less, is absent, are absent, is missing, are missing, is not present, are not present, is not used, are not used"
SCOPE_ENDS = (
    "but, just, only, with, featuring, instead, then, rather, while, because, so, yet, plus, aber, nur, mit, pero, con, mais, avec, mas, com, ma, "
    "has, have, is, are, was, were, plays, playing, played, can, could, will, should, this, that, there, which, who, when"
)
ONLY_WORDS = "solo, only, just, nothing but, unaccompanied, alone, solely, nur, solamente, sólo, solo de, seulement, apenas, somente, soltanto, だけ, のみ, 独奏, 独奏曲, ソロ, 솔로, 独奏的"
NO_OTHERS = (
    "no other instruments, no other instrument, has no other instruments, without other instruments, nothing else, no accompaniment, no backing, no instruments, "
    "without accompaniment, no other sounds, no instrumentation"
)
LATE = (
    "enters later, enter later, come in later, comes in later, enters halfway, enter halfway, enter, enters, entering, kick in, kicks in, come in, comes in, join, joins, join in, joins in, drop in, drops in, "
    "build in, later on"
)
OPENERS = "starts with, start with, starting with, starts off with, begins with, begin with, beginning with, opens with, open with, opening with, intro with, kicks off with, beginnt mit, empieza con, commence par, commence avec, começa com, inizia con"  # fmt: skip
CHANGING_TEMPO = "accelerando, ritardando, speeds up, speeding up, gets faster, slows down, slowing down, tempo change, tempo changes, gradually faster, bpm: variable, variable tempo, rubato, accelerating"
KEY_CHANGES = "key change, key changes, modulation, modulates, modulating, truck driver key change"

# Phrases that hold a word of music and mean none. The longest phrase wins: so these hide it.
NOTHING = (
    "beach house, the house, my house, your house, our house, this house, in house, in-house, full house, house by, house of, house on the, house on a, house in the, house in a, house party, haunted house, "
    "white house, country house, tree house, treehouse, warehouse, houses, house plant, opera house, housewarming, house cat, tea house, coffee house, open house, "
    "bass drop, bass drops, bass drum, bass boosted, bass-boosted, bass clef, bass fishing, sea bass, "
    "piano key, piano keys, house keys, car keys, key of, key to, the key to, low key, low-key, keys to, lowkey, "
    "trapped, trap door, trapdoor, mouse trap, mousetrap, tourist trap, bear trap, speed trap, "
    "rock the, rocking chair, on the rocks, rocks, rocky, rock bottom, rock climbing, rock garden, between a rock, rock solid, punk'd, "
    "soul mate, soulmate, soul-searching, my soul, his soul, her soul, your soul, the soul, out of his soul, out of her soul, souls, lost soul, "
    "country road, country roads, my country, this country, the country, foreign country, country side, "
    "string of, strings attached, no strings attached, guitar string, g string, second string, "
    "hit song, hit single, big hit, hit the, smash hit, pop culture, pop up, pop-up, pop out, popcorn, pop the, pop art, soda pop, "
    "bell pepper, doorbell, school bell, rings a bell, bell tower, "
    "pad thai, ipad, launch pad, launchpad, note pad, notepad, landing pad, mouse pad, "
    "organ donor, organ transplant, organs, heart organ, "
    "swing set, swing by, mood swing, mood swings, tire swing, rope swing, "
    "fall in love, falling in love, heavy metal detector, metal detector, metal box, metallic, "
    "drum up, oil drum, ear drum, beat up, beat it, beat you, beat them, beat the, beats me, heartbeat, heart beat, off the beaten, "
    "voice over, voiceover, voice mail, my voice, "
    "horn of, shoehorn, horny, unicorn, car horn, harp on, jazz hands, folk tale, folks, "
    "sea salt, hip replacement, dark chocolate, dark roast, cold brew, cool down, slow cooker, fast food, fast asleep, breakfast, steadfast, "
    "ambient temperature, ambient light, classical physics, drill bit, drill sergeant, fire drill, power drill, country club, "
    "keyboard shortcut, keyboard warrior, type on a keyboard, a minor setback, major label, major league, a major hit, minor league, "
    "march madness, in march, march 1st, early march, late march, garage sale, garage door, parking garage, "
    "choir boy practice, flute glass, champagne flute, happy hour, drop table, drum major, sharp knife, flat tire, flat tyre, flat white, "
    "dub dub, latin america, latin language, space bar, spacebar, rain check, raincheck, break the ice, ice cream, school of rock, rolling stones, "
    "sun dried, sunday, sunglasses, night stand, nightstand, light switch, major lazer, prince charming"
)  # fmt: skip

# Small words that tell one Latin-lettered language from the next.
SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(listed("the, a, an, and, with, of, for, in, on, to, by, is, this, that, from, into, over, like, song")),
    "de": frozenset(listed("der, die, das, und, mit, ein, eine, einen, für, von, im, ohne, ist, auf, zum, dem, den, deutsche, deutscher")),
    "es": frozenset(listed("el, los, las, y, con, una, para, del, sin, por, que, en, canción, música, muy")),
    "fr": frozenset(listed("le, les, des, et, avec, une, un, pour, du, sans, sur, dans, française, français, aux, est, musique")),
    "pt": frozenset(listed("o, os, as, e, com, uma, um, para, do, da, sem, por, em, música, canção, não")),
    "it": frozenset(listed("il, lo, gli, e, con, una, un, per, del, della, senza, di, che, musica, canzone")),
}  # fmt: skip

# Note names in the tongues that do not use letters.
SOLFEGE: dict[str, int] = {
    "do": LETTERS["C"],
    "dó": LETTERS["C"],
    "re": LETTERS["D"],
    "ré": LETTERS["D"],
    "mi": LETTERS["E"],
    "fa": LETTERS["F"],
    "fá": LETTERS["F"],
    "sol": LETTERS["G"],
    "la": LETTERS["A"],
    "lá": LETTERS["A"],
    "si": LETTERS["B"],
}
KOREAN_NOTES: dict[str, int] = dict(zip("다라마바사가나", LETTERS.values(), strict=True))
JAPANESE_NOTES: dict[str, int] = dict(zip("ハニホヘトイロ", LETTERS.values(), strict=True))
