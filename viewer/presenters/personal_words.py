"""People and places as they stand in free text: rules that find names and addresses nobody told the app about.

Only what a rule can be sure of: a name before an honorific, after a label, or where somebody presents themselves; an
address from its town to its number. Rules are judged by `tests/presenters/test_personal_words.py`, case by case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

Span = tuple[int, int]
"""[start, stop) in code points."""

_D: Final = "[0-9０-９]"
_HYPHEN: Final = "[-‐‑‒–—−－ｰー]"
_KANJI: Final = "[一-龠々𠮷髙﨑]"

_SURNAME_WORDS: Final = (
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 "
    "清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 "
    "坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 原田 中川 松田 竹内 小野 田村 中山 和田 石田 森田 "
    "上田 原 内田 柴田 酒井 宮崎 横山 高木 安藤 宮本 大野 小島 谷口 今井 工藤 高田 増田 丸山 杉山 村田 大塚 "
    "新井 小山 平野 藤本 河野 上野 野口 武田 松井 千葉 岩崎 菅原 木下 久保 佐野 野村 松尾 菊地 市川 杉本 "
    "古川 大西 島田 水野 桜井 渡部 吉川 山内 飯田 西田 菊池 小松 平田 五十嵐 北村 安田 福島 中田 平井 川口 "
    "岩田 東 久保田 本田 川崎 土屋 川村 荒木 樋口 永井 内藤 須藤 矢野 広瀬 関 松岡 浅野 大久保 早川 秋山 "
    "石原 馬場 岡崎 大島 星野 吉村 熊谷 渋谷 望月 川上 宮田 大橋 松村 萩原 黒田 片山 栗原 岸本 若林 日比野 "
    "宇佐美 三田村 真鍋 久野 髙橋 髙木 山﨑 𠮷田 齋藤 齊藤 渡邊 渡邉 濱田 浜田 小池 永田 桑原 古賀 西川 北川 "
    "大谷 児玉 田口 足立 堀 沢田 澤田 三宅 辻 川島 河合 野田 服部 村井 松下 富田 成田 白井 小田 榎本 中西 "
    "堀内 宮川 横田 関口 片岡 岩本 篠原 荒井 石橋 本間 田辺 吉岡 吉野 柳沢 森本 平山 奥村 坂口 飯塚 西山 "
    "大川 福井 松原 天野 上村 尾崎 川田 小西 高野 戸田"
)
SURNAMES: Final = frozenset(_SURNAME_WORDS.split())

_NO_NAME_WORDS: Final = (
    "客 皆 奥 旦那 神 王 御 何 同 多 異 仕 模 有 無 一 左 各 文 紋 宮 摂 華 諸 赤 隣 先生 子供 子 娘 息子 孫 "
    "父 母 祖父 祖母 兄 姉 弟 妹 親 両親 嫁 婿 夫 妻 爺 婆 姪 甥 叔父 叔母 伯父 伯母 皆々 大家 先輩 後輩 "
    "新人 主人 御主人 会員 顧客 受付 事務 事務所 担当 本人 御本人 企業 会社 弊社 御社 貴社 当社 他社 取引先 "
    "得意先 相手 相手方 工務店 販売店 代理店 法人 団体 銀行 保険 引越 宅配 宅急便 配達 配送 郵便 現場 業者 "
    "窓口 警察 消防 病院 学校 市役所 区役所 役所 家族 御家族 友達 友人 知人 彼女 彼氏 生産者 今 昔 毎 全 別 "
    "様"
)
_NO_NAMES: Final = frozenset(_NO_NAME_WORDS.split())
_NO_NAME_ENDS: Final = "者員屋店社客手師士局係課部長人方族団業生婦役"
_NO_KATAKANA: Final = re.compile(
    r"(?:ユーザー?|メーカー|カスタマー|オーナー|スタッフ|オペレーター?|ドライバー|ヘルパー|サポーター|マネージャー"
    r"|リーダー|エンジニア|デザイナー|パートナー|アドバイザー|コンシェルジュ|モニター|クライアント|ゲスト|メンバー"
    r"|ショップ|センター|ストア|サンタ|ママ|パパ|ホテル|スーパー|コンビニ|アルバイト|パート|バイト|ペット|ワン|ネコ|イヌ"
    r"|クロネコ|ヤマト|サガワ)$"
)

_HONORIFIC: Final = (
    rf"(?:(?P<kanji>{_KANJI}{{1,12}}(?:[ 　]{_KANJI}{{1,4}})?)|(?P<kana>[ァ-ヶー]{{2,12}}(?:[ 　・][ァ-ヶー]{{2,8}})?)|"
    r"(?P<hira>(?<![ぁ-ん])[ぁ-ん]{2,4}(?=様)))(?P<title>店長|部長|課長|社長|係長|主任)?(?:様(?![子式々相態])|さま|さん|殿(?!堂)|氏(?!名)|くん|ちゃん)"
)
_LABELLED: Final = (
    r"(?:お?名前|氏名|ご?契約者名?|宛名|お?届け?先(?:氏)?名|受取人|ご?依頼主|世帯主|被保険者|名義人?|カナ氏名|フリガナ)"
    rf"[ 　]?[:：はが][ 　]?(?P<name>(?:{_KANJI}|[ァ-ヶー]){{1,6}}(?:[ 　](?:{_KANJI}|[ァ-ヶー]){{1,6}})?)"
    r"(?=[、。,\s（(]|様|です|$|さん)"
)
_PRESENTED: Final = (
    rf"(?:^|(?<=[。、！!？?「\s])|(?<=私は)|(?<=わたしは))(?P<name>{_KANJI}{{1,6}})"
    r"(?=です[。、！!\s」]|です$|でございます|と言います|といいます)"
)
_ENGLISH: Final = (
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?[ ](?P<titled>[A-Z][a-z]+(?:[ ][A-Z][a-z]+)?)"
    r"|\b(?:[Mm]y name is|[Tt]his is|I am|I'm|[Dd]ear|[Rr]egards,|[Ss]incerely,)\s"
    r"(?P<told>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})(?=[\s,.!]|$)"
)
_NO_ENGLISH: Final = frozenset(
    ("Customer", "Sir", "Madam", "Team", "Support", "Service", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
     "Saturday", "Sunday", "Ashiato", "Lava", "All", "Everyone", "Not", "So", "Very", "The", "A", "An", "My", "Your")
)  # fmt: skip

_PREFECTURES: Final = (
    "北海道|東京都|大阪府|京都府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡"
    "|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県"
)
# Without the particles that end a place in a sentence.
_TOWN: Final = (
    "[一-龠々ァ-ヶーあいうえおかきくけこさしすせそたちつてとなぬねひふほまみむめもやゆよらりるれろわ"
    "ざじぜぞだぢづどばびぶべぼ]"
)
_NUMBER: Final = rf"(?:{_D}{{1,4}}|[一二三四五六七八九十]{{1,3}})"
_PART: Final = rf"(?:丁目|番地?(?!組|目|線|手)|号(?!店|機|車|線|館|棟)|{_HYPHEN}|の(?={_D}))"
_ADDRESS: Final = (
    rf"(?:(?:{_PREFECTURES})(?!内){_TOWN}{{0,24}}?|[一-龠々ァ-ヶ]{{1,6}}[市区郡]{_TOWN}{{0,20}}?"
    rf"|[一-龠々ァ-ヶ]{{1,6}}[町村](?={_D}))"
    rf"{_NUMBER}{_PART}(?:{_NUMBER}{_PART}?){{0,4}}"
    r"(?!日|時|分|個|台|円|回|人|名|年|月|週|%|％|cm|mm|kg|点|枚|本|件|割|倍)"
    rf"(?:[ 　]?[^\s、。,，「」（）()]{{1,20}}?{_D}{{1,4}}(?:号室|号|[FＦ]|階))?"
    rf"|{_NUMBER}丁目{_NUMBER}(?:番地?|{_HYPHEN}){_NUMBER}?号?"
)
_NUMBERED: Final = (
    r"(?:口座番号|マイナンバー|個人番号|免許証?番号|パスポート番号|旅券番号|保険証番号|年金番号)[^0-9０-９\n]{0,6}"
    rf"(?P<name>{_D}(?:{_HYPHEN}?[ ]?{_D}){{5,15}})"
)

_NAME_SIGNS: Final = re.compile(r"[^\s●](?:様|さま|さん|殿|氏|くん|ちゃん)")
_LABEL_SIGNS: Final = ("名", "人", "主", "フリガナ", "者")
_PRESENT_SIGNS: Final = ("です", "でございます", "言います", "いいます")
_ENGLISH_SIGNS: Final = (
    "Mr",
    "Ms",
    "Miss",
    "Dr",
    "Prof",
    "name is",
    "his is ",
    "I am ",
    "I'm ",
    "ear ",
    "egards",
    "erely",
)


def find_names(text: str) -> list[Span]:
    """Names of people that stand before an honorific, after a label, or where somebody presents themselves."""
    found: list[Span] = []
    if _NAME_SIGNS.search(text):
        for match in re.finditer(_HONORIFIC, text):
            found += _before_honorific(match)
    if any(sign in text for sign in _LABEL_SIGNS) and (":" in text or "：" in text or "は" in text or "が" in text):
        found += [match.span("name") for match in re.finditer(_LABELLED, text) if match["name"] not in _NO_NAMES]
    if any(sign in text for sign in _PRESENT_SIGNS):
        for match in re.finditer(_PRESENTED, text, re.MULTILINE):
            name = match["name"]
            if any(name.startswith(each) and len(name) - len(each) <= 3 for each in SURNAMES if len(each) > 1):
                found.append(match.span("name"))
    if any(sign in text for sign in _ENGLISH_SIGNS):
        for match in re.finditer(_ENGLISH, text):
            group = "titled" if match["titled"] else "told"
            if match[group].split()[0] not in _NO_ENGLISH:
                found.append(match.span(group))
    return found


def find_addresses(text: str) -> list[Span]:
    """From the prefecture or town to the last number, with a room if one follows."""
    if not any(sign in text for sign in "市区郡町村県都府道目"):
        return []
    return [match.span() for match in re.finditer(_ADDRESS, text)]


def find_labelled_numbers(text: str) -> list[Span]:
    """Numbers of accounts, licences and the like, by the word before them."""
    if "番号" not in text and "ナンバー" not in text:
        return []
    return [match.span("name") for match in re.finditer(_NUMBERED, text)]


def _before_honorific(match: re.Match[str]) -> Iterator[Span]:
    if match["kana"] is not None:
        if not _NO_KATAKANA.search(match["kana"]):
            yield match.span("kana")
        return
    if match["hira"] is not None:
        if match["hira"] not in {"おきゃく", "みな", "みなみな", "おく", "おかあ", "おとう", "どなた", "かみ", "おう"}:
            yield match.span("hira")
        return
    name, start = match["kanji"], match.start("kanji")
    parts = re.split(r"[ 　]", name)
    if len(parts) == 2 and _is_surname_end(parts[0]):
        yield start + len(parts[0]) - _surname_length(parts[0]), match.end("kanji")
        return
    run_start = start + len(name) - len(parts[-1])
    run = re.sub(r"(?<=.)(?:店長|部長|課長|社長|係長|主任)$", "", parts[-1])
    if run in _NO_NAMES or run.endswith("客"):
        return
    length = _surname_length(run)
    if length:
        yield run_start + len(run) - length, run_start + len(run)
    elif (given := _with_given_name(run)) is not None:
        yield run_start + given, run_start + len(run)
    elif len(run) <= 3 and run[-1] not in _NO_NAME_ENDS and not any(run.endswith(word) for word in _NO_NAMES):
        yield run_start, run_start + len(run)


def _surname_length(run: str) -> int:
    """Characters of the longest known surname that `run` ends with, 0 if it ends with none."""
    return next((length for length in (3, 2, 1) if len(run) >= length and run[-length:] in SURNAMES), 0)


def _is_surname_end(run: str) -> bool:
    return _surname_length(run) > 0


def _with_given_name(run: str) -> int | None:
    """Where in `run` a known surname with a given name of up to three characters begins, None if none does."""
    for start in range(len(run)):
        for length in (3, 2):
            surname = run[start : start + length]
            if surname in SURNAMES and len(surname) == length and 1 <= len(run) - start - length <= 3:
                return start
    return None
