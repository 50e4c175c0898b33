"""Tempo, metre, swing, mode and length, where they are said in words."""

from collections.abc import Mapping

# Where the off-sixteenth falls in its pair: said in words, it overrules the genre.
SWINGS: Mapping[float, str] = {
    0.62: "swung, swung eighths, swung sixteenths, shuffle, shuffle rhythm, shuffle beat, shuffle drums, shuffling, swing feel, swung feel, swing groove, swing rhythm, with swing, some swing, lots of swing, light swing, swinging drums, j dilla, dilla, dilla feel, mit swing, con swing, シャッフル, 셔플, 摇摆节奏",
    0.5: "straight, straight eighths, straight feel, straight beat, no swing, unswung, quantized, quantised",
}

# Where in the genre's range the tempo goes (-1 the slow end, 1 the fast one).
PACES: Mapping[str, tuple[float, str]] = {
    "very slow": (-1.0, "very slow, very slowly, extremely slow, super slow, so slow, largo, larghissimo, grave, glacial, glacially slow, crawling, sehr langsam, muy lento, muy lenta, très lent, très lente, lentissimo, muito lento, molto lento, 非常慢, 很慢, 极慢, とても遅い, 아주 느린, 매우 느린, बहुत धीमा, очень медленно, очень медленная, بطيء جدا"),
    "slow": (-0.8, "slow, slowly, slow song, slow-tempo, slow tempo, slow-paced, slow paced, slow pace, low tempo, slow drift, adagio, larghetto, lento, lenta, lent, lente, langsam, langsames, gemächlich, devagar, ritmo lento, tempo lento, 慢, 缓慢, 慢速, 慢板, 慢节奏, ゆっくり, ゆっくりした, スロー, スローテンポ, 遅い, 느린, 느리게, 느린 템포, slowed, unhurried, धीमा, धीमी, धीरे, медленная, медленный, медленно, بطيء, بطيئة"),
    "medium": (0.0, "tempo is medium, medium in tempo, tempo is moderate, medium speed, at a medium tempo, mid-tempo, mid tempo, midtempo, medium tempo, moderate tempo, moderate, moderately, moderato, andante, allegretto, medium-tempo, moderate-tempo, medium pace, medium paced, mild tempo, walking pace, mittleres tempo, tempo medio, medio tempo, tempo moyen, tempo modéré, ritmo moderado, tempo moderado, 中速, 中板, 中等速度, ミディアム, ミディアムテンポ, ミッドテンポ, 미디엄, 미디엄 템포, 중간 템포, मध्यम, मध्यम गति, средний темп, умеренный темп, умеренно, متوسط"),
    "fast": (0.8, "fast, fast-paced, fast paced, fast pace, fast-tempo, fast tempo, quick, quickly, rapid, rapidly, speedy, swift, swiftly, uptempo, up-tempo, up tempo, upbeat tempo, high tempo, high-tempo, brisk, briskly, allegro, presto, vivace, schnell, schneller, flott, rápido, rápida, ritmo rápido, rapide, vite, veloce, tempo veloce, acelerado, acelerada, accelerato, 快, 快速, 快节奏, 快板, 急促, 速いテンポ, 速い, ハイテンポ, アップテンポ, テンポの速い, 빠른, 빠르게, 빠른 템포, 업템포, breakneck, blistering, frantic tempo, तेज़, तेज, быстрая, быстрый, быстро, быстрый темп, سريع, سريعة"),
    "double-time": (1.0, "double-time, double time, very fast, super fast, extremely fast, crazy fast, insanely fast, lightning fast, prestissimo, sehr schnell, muy rápido, muy rápida, très rapide, muito rápido, molto veloce, 极快, 非常快, 超快, 超高速, 高速, 매우 빠른, 아주 빠른, बहुत तेज़, बहुत तेज, очень быстрая, очень быстро, سريع جدا"),
}  # fmt: skip
TEMPO_CLASSES: Mapping[str, str] = {
    "very slow": "slow",
    "slow": "slow",
    "medium": "medium",
    "fast": "fast",
    "double-time": "fast",
}

MODES: Mapping[str, str] = {
    "major": "ionian, ionian mode, major pentatonic, major key, in major, major scale, major mode, in a major key, major keys, major chords, major tonality, major-key, tonart dur, in dur, durtonart, en mayor, tono mayor, en majeur, em maior, tom maior, in maggiore, 大调, 大調, 長調, メジャーキー, 장조, мажор, мажорный, в мажоре",
    "minor": "aeolian, aeolian mode, natural minor, minor key, in minor, minor scale, minor mode, in a minor key, minor keys, minor chords, minor-key, minor tonality, dark minor key, in moll, molltonart, en menor, tono menor, en mineur, em menor, tom menor, in minore, minor pentatonic, blues scale, 小调, 小調, 短調, マイナーキー, 단조, минор, минорный, минорная, в миноре",
    "dorian": "dorian, dorian mode",
    "phrygian": "phrygian, phrygian mode, phrygian dominant, hijaz, maqam hijaz, مقام حجاز, حجاز, spanish scale, byzantine scale",
    "lydian": "lydian, lydian mode",
    "mixolydian": "mixolydian, mixolydian mode",
    "harmonic minor": "harmonic minor, harmonic minor scale, hungarian minor",
}

METRES: Mapping[tuple[int, int], str] = {
    (3, 4): "waltzing, jazz waltz feel, 3 4 time, three-time, sarabande, polonaise, menuett, minuetto, chaconne, passacaglia, jota, sevillanas, ritmo de vals, tiempo de vals, tempo di valzer, rythme de valse, im dreivierteltakt, três tempos, waltz, waltzes, waltz time, waltz beat, waltz feel, waltz rhythm, three-four, three four, three four time, three-quarter time, triple metre, triple meter, triple time, in three, in 3, walzer, walzertakt, dreivierteltakt, vals, valse, valsa, valzer, minuet, menuet, mazurka, ländler, compás de tres por cuatro, tres por cuatro, trois temps, à trois temps, três por quatro, tre quarti, 华尔兹, 圆舞曲, 三拍子, 三拍, 四三拍, ワルツ, 왈츠, 3박자, 삼박자, 4분의 3박자, वाल्ट्ज़, वाल्ट्ज, вальс, три четверти, فالس",
    (6, 8): "in 6, saltarello, tammurriata, pizzica, chacarera, bembe, im sechsachteltakt, seis octavos, six-eight, six eight, six-eight time, compound time, compound duple, in six, jig, jigs, tarantella, barcarolle, siciliana, sechsachteltakt, seis por ocho, six-huit, seis por oito, sei ottavi, 六拍子, 八六拍, 8분의 6박자, шесть восьмых",
    (12, 8): "gigue, doce por ocho, twelve-eight, twelve eight, slow blues feel, twelve-eight feel, doo-wop feel, zwölfachteltakt, 12박자",
    (9, 8): "karsilama, zeibekiko, neunachteltakt, nine-eight, nine eight, slip jig, slip jigs, in nine",
    (4, 4): "four-four, four four, four four time, common time, in four, viervierteltakt, cuatro por cuatro, quatre-quatre, quatro por quatro, quattro quarti, 四拍子, 4박자",
    (5, 4): "cinco cuartos, fünf viertel, take five, take 5, take five metre, take five meter, take five time, fünfvierteltakt, cinq temps, cinco tiempos, cinque quarti, five-four, five four, five four time, five-four time, quintuple, quintuple meter, quintuple metre, in five, in 5, cinco por cuatro, 五拍子, 5박자",
    (7, 8): "siete octavos, sette ottavi, sete por oito, sieben achtel, odd metre, odd meter, odd metres, odd meters, odd time, odd time signature, odd time signatures, complex time signature, complex time signatures, complex meter, complex metre, complex meters, irregular meter, irregular metre, irregular time signature, unusual time signature, unusual time signatures, asymmetric meter, asymmetrical meter, rachenitsa, ruchenitsa, kalamatianos, siebenachteltakt, siete por ocho, sept temps, compás irregular, compás de amalgama, ungerader takt, 奇数拍, 変拍子, 변박, 8분의 7박자, seven-eight, seven eight, seven-eight time, septuple, septuple meter, in seven, in 7, 七拍子",
    (7, 4): "seven-four, seven four, seven-four time",
    (2, 4): "two-four, two four time, in two, duple meter, duple metre, cut time, alla breve, 二拍子, 2박자",
}  # fmt: skip

# Lengths a word alone implies, in seconds: what such things last on air and on phones.
LENGTHS: Mapping[float, str] = {
    6.0: "sting, stinger, ident, sonic logo, audio logo, notification sound, sound logo, logo sound, jingle logo, サウンドロゴ, 音效标识",
    20.0: "jingle, bumper, jingles, ringtone, klingelton, tono de llamada, sonnerie, suoneria, toque de celular, 铃声, 广告歌, ジングル, 着信音, CMソング, 벨소리, 징글, रिंगटोन, джингл, рингтон, نغمة",
    110.0: "short song, short track, short piece, short tune, short instrumental, kurzes lied, kurzes stück, canción corta, pieza corta, chanson courte, morceau court, canção curta, brano breve, 短い曲, 短曲, 짧은 곡, короткая песня, छोटा गाना",
    240.0: "long song, long track, long piece, extended mix, extended version, long version, long jam, langes stück, canción larga, morceau long, 长曲, 長い曲, 긴 곡, длинная песня",
}  # fmt: skip
