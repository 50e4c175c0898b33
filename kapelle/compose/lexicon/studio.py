"""The studio: production words, and the decade a record should sound like."""

from collections.abc import Mapping

PRODUCTION: Mapping[str, str] = {
    "lo-fi": "lo-fi, lofi, low fidelity, low-fidelity, lo-fi textures, lo-fi texture, lo-fi aesthetic, lo-fi production, lo-fi trap production, lo-fi sound, dusty, bitcrushed, bit-crushed, cassette, grainy, worn, low quality, low-quality, home recording, amateur recording, demo quality, bedroom production, bedroom recording, diy, diy recording, diy recording aesthetic, unpolished, baja fidelidad, basse fidélité, 低保真, 低保真质感, ローファイ感, ローファイな, 로파이 감성, 로파이 질감",
    "vinyl": "vinyl, vinyl crackle, vinyl warmth, crackle, crackling, record noise, vinyl noise, needle noise, vinylknistern, crepitar de vinilo, craquement de vinyle, chiado de vinil, fruscio di vinile, 黑胶, 黑胶质感, アナログレコード, レコードの質感, 바이닐, винил, треск винила",
    "tape": "tape, tape saturation, tape warmth, tape hiss, wow and flutter, pitch wobble, wobbly, analog warmth, analogue warmth, analog, analogue, vintage tape, cassette tape, analog recording, analoge wärme, calidez analógica, chaleur analogique, calor analógico, 磁带, 模拟, アナログ, テープ, 아날로그, 테이프, лента, аналоговый, аналоговое звучание",
    "wide": "wall of sound, wide, wide stereo, wide stereo field, wide mix, stereo width, spacious, panoramic, expansive, huge soundstage, big room sound, wide soundstage, widescreen, spacious mix, breit, weit, amplio, espacioso, large stéréo, spacieux, amplo, ampio, 宽广, 宽阔, 开阔, 広がり, 広がりのある, 空間的, 넓은, 공간감, широкая, широкое стерео, пространственный",
    "mono": "mono, narrow, monophonic mix, mono mix, in mono, モノラル, 모노, 单声道",
    "dry": "dry, dry mix, no reverb, close-miked, close-mic, close mic, close-mic'd, tight mix, in your face, dry vintage mix, dry sound, dead room, bone dry, up close, trocken, seco, sec, secco, 干声, 干净无混响, ドライ, 드라이한, сухой, сухое звучание",
    "reverb": "reverb, reverbs, reverberant, reverb-drenched, reverb drenched, reverb-soaked, reverb soaked, drenched in reverb, reverberation, echoey, cathedral, washed-out, washed out, cavernous, shimmer reverb, hall reverb, big reverb, heavy reverb, stadium reverb, plate reverb, spring reverb, cathedral reverb, gated reverb, atmospheric, huge hall, concert hall, verhallt, halleffekt, viel hall, mit viel hall, reverberación, con mucha reverb, réverbération, réverb, reverberação, riverbero, riverberato, atmosférico, atmosférica, atmosphérique, atmosferico, 混响, 大混响, 空间感, リバーブ, 残響, 深いリバーブ, 리버브, 잔향, 울림, реверберация, реверб, атмосферная, атмосферный, صدى واسع",
    "delay": "delay, delays, echo, echoes, echoing, ping-pong delay, ping pong delay, dub echo, dub echoes, echo effects, spacey echo effects, dub delay, tape delay, tape echo, slapback, slapback delay, slapback echo, eco, écho, retardo, 回声, 延迟, エコー, ディレイ, やまびこ, 에코, 딜레이, эхо, дилэй, صدى",
    "warm": "warm, warmth, round, soft-focus, mellow tone, vintage, vintage sound, tube warmth, tube amp warmth, vintage tube amp warmth, velvet, velvet sound, warm sound, warm production, warm mix, analog feel, warmer klang, sonido cálido, son chaleureux, som quente, suono caldo, 温かい音, 温暖音色, ウォーム, ヴィンテージ, 따뜻한 음색, 빈티지, тёплый звук, теплый звук, винтажный",
    "bright": "bright, bright sound, bright mix, crisp, crisp production, crisp high-end, sparkling, sparkly, glossy, shiny, polished, polished production, polished mix, polished radio mix, radio-ready, radio ready, radio-friendly, crystal clear, glistening, hi-fi, pristine, clean mix, clean production, sleek production, high-gloss, modern production, glänzend, poliert, klarer klang, brillante, pulido, brillant, brilhante, polido, lucido, 明亮, 清晰, 通透, キラキラした音, クリアな, 透明感, 투명한, 깨끗한, 선명한, яркий звук, чистый звук, глянцевый",
    "muffled": "muffled, muted tone, low-passed, low passed, underwater, filtered, lowpass, low-pass, low-pass filter, lowpass filter, from another room, next room, dumpf, amortiguado, étouffé, abafado, ovattato, 闷, 低通, こもった, 먹먹한, приглушённый, глухой",
    "distorted": "distorted, distortion, overdriven, overdrive, fuzzy, fuzz, saturated, saturation, crushed, crunchy, clipped, blown-out, blown out, heavily distorted, verzerrt, distorsionado, distorsionada, saturé, saturée, distorcido, distorta, distorto, 失真, 过载, 歪み, 歪んだ, 왜곡된, 디스토션, искажённый, дисторшн, перегруженный",
    "punchy": "punchy, tight, punch, powerful punch, hard-hitting drums, hard hitting drums, loud, thumping, knocking, slapping drums, fat drums, big drums, crisp drums, boomy, booming, druckvoll, knackig, contundente, percutant, impactante, potente e secco, 有力的鼓, 冲击力, パンチのある, タイト, 펀치감, 타격감, плотный, мощный бит, пробивной",
    "pumping": "sidechain, sidechained, side-chain, side-chained, sidechain compression, sidechain pumping, sidechained pumping, ducking, pumping compression, 侧链, サイドチェイン, 사이드체인, сайдчейн",
}  # fmt: skip

# An era colours the recording: the production word it stands for.
ERAS: Mapping[str, tuple[str, str]] = {
    "20s": ("lo-fi", "1920s, roaring twenties, 1930s, 30s, thirties, 1930s style, années 20, años 20, 20er jahre, 大正"),
    "40s": ("mono", "40s, 1940s, forties, wartime, années 40, años 40, 40er"),
    "50s": ("mono", "50s, 1950s, fifties, années 50, años 50, anni 50, anos 50, 50er, 50er jahre, 50年代, 50년대, 50-е, пятидесятые"),
    "60s": ("mono", "60s, 1960s, sixties, swinging sixties, années 60, années 60s, años 60, años sesenta, anni 60, anos 60, 60er, 60er jahre, 60年代, 60년대, 60-е, шестидесятые"),
    "70s": ("tape", "70s, 1970s, seventies, années 70, années soixante-dix, años 70, años setenta, anni 70, anos 70, 70er, 70er jahre, 70年代, 七十年代, 70년대, 70-е, семидесятые"),
    "80s": ("reverb", "80s, 1980s, eighties, 1984, 80年代, 八十年代, 80년대, années 80, années quatre-vingt, años 80, años ochenta, anni 80, anos 80, 80er, 80er jahre, 80-е, восьмидесятые, 80 के दशक, الثمانينات"),
    "90s": ("tape", "90s, 1990s, nineties, 90年代, 九十年代, 90년대, années 90, années quatre-vingt-dix, años 90, años noventa, anni 90, anos 90, 90er, 90er jahre, 90-е, девяностые, 90 के दशक, التسعينات"),
    "2000s": ("bright", "2000s, 00s, y2k, early 2000s, 2000年代, 2000년대, années 2000, años 2000, anni 2000, anos 2000, 2000er, нулевые, 2000-е"),
    "2010s": ("bright", "2010s, 2010年代, 2010년대, 2020s"),
    "retro": ("tape", "retro, old-school, old school, oldschool, throwback, vintage-style, old-timey, old timey, old-fashioned, oldies style, レトロ, レトロな, 레트로, 복고, 复古, 復古, 老派, rétro, antiguo estilo, ретро, رجعي, रेट्रो"),
}  # fmt: skip

# What no player of ours can do, by the sentence that owns up to it.
BEYOND: Mapping[str, str] = {
    "The band tunes to 440 Hz, in twelve equal steps.": "microtonal, microtones, microtonality, quarter-tone, quarter tone, quarter-tones, quarter tones, just intonation, 432 hz, 432hz, 528 hz, 528hz, 31-edo, 19-edo, vierteltöne, mikrotonal, microtonale, cuartos de tono, 微分音, 微分音音乐, 미분음",
    "Nothing is heard but music: no crowds, beasts or engines.": "applause, crowd noise, crowd noises, crowd cheering, cheering crowd, audience noise, cheering, laughter, gunshot, gunshots, gun shots, gunfire, siren sound, police siren, police sirens, sirens wailing, dog barking, barking dog, dogs barking, footsteps, car engine, engine noise, engine sounds, toilet flushing, baby crying, crying baby, phone ringing, telephone ringing, explosion sounds, explosion sound, thunder sounds, thunderclap, whale sounds, whale song, sounds of whales, cat meowing, meowing, rooster, sound effects, sound effect, traffic noise, street noise, 音效, 掌声雷动, 効果音, 효과음",
    "The song is mixed for two loudspeakers.": "surround, surround sound, 5.1, 7.1, dolby atmos, atmos, 8d audio, 8d, spatial audio, binaural, binaural beats, ambisonic, ambisonics, raumklang, 环绕声, 全景声, サラウンド, バイノーラル, 서라운드, 입체음향",
    "The metre stays the same from beginning to end.": "changing time signatures, changing time signature, changing meters, changing metres, changing meter, changing metre, shifting time signatures, shifting meters, shifting metres, mixed meter, mixed metre, polymeter, polymetre, polymetric, time signature changes, metre changes, meter changes, wechselnde taktarten, taktwechsel, cambios de compás, changements de mesure, 变换拍子, 変拍子の変化",
}  # fmt: skip
