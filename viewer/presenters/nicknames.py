"""Readable nicknames for customers: 青いヒバリ of a place, "Forest Blue Lark".

Three words out of three lists, chosen by a keyed digest of the customer's id: the same customer has the same name on
every screen and every day, and nobody without the workspace's secret can compute it. Order and length of the lists are
fixed: changing them renames everybody.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Final

_PLACES: Final = (
    "朝の Morning", "夜の Night", "森の Forest", "海の Sea", "川の River", "丘の Hill", "谷の Valley", "島の Island",
    "春の Spring", "夏の Summer", "秋の Autumn", "冬の Winter", "雨の Rain", "風の Wind", "雪の Snow", "霧の Mist",
    "月の Moon", "星の Star", "北の North", "南の South", "東の East", "西の West", "里の Village", "町の Town",
    "港の Harbour", "橋の Bridge", "庭の Garden", "畑の Field", "峠の Pass", "滝の Waterfall", "池の Pond", "湖の Lake",
    "野の Meadow", "浜の Beach", "岬の Cape", "泉の Spring-water", "雲の Cloud", "虹の Rainbow", "波の Wave",
    "砂丘の Dune", "竹林の Bamboo", "松林の Pinewood", "草原の Prairie", "高原の Highland", "岸辺の Shore",
    "窓辺の Window", "屋根の Roof", "小道の Lane",
)  # fmt: skip

_COLOURS: Final = (
    "青い Blue", "赤い Red", "白い White", "黄色い Yellow", "茶色い Brown", "緑の Green", "紫の Purple", "桃色の Pink",
    "灰色の Grey", "金の Golden", "銀の Silver", "紺の Navy", "水色の Aqua", "空色の Azure", "橙の Orange",
    "藍色の Indigo", "茜色の Madder", "朱色の Vermilion", "若草色の Grass", "抹茶色の Matcha", "小豆色の Azuki",
    "栗色の Chestnut", "琥珀色の Amber", "象牙色の Ivory", "群青の Ultramarine", "瑠璃色の Lapis", "翡翠色の Jade",
    "珊瑚色の Coral", "桜色の Cherry", "藤色の Wisteria", "すみれ色の Violet", "杏色の Apricot", "レモン色の Lemon",
    "柿色の Persimmon", "ぶどう色の Grape", "苔色の Moss", "砂色の Sand", "蜂蜜色の Honey", "真珠色の Pearl",
    "山吹色の Marigold",
)  # fmt: skip

_BIRDS: Final = (
    "ヒバリ Lark", "ツグミ Thrush", "カワセミ Kingfisher", "モズ Shrike", "カナリア Canary", "シラサギ Egret",
    "セキレイ Wagtail", "ヒタキ Flycatcher", "ツバメ Swallow", "ウグイス Warbler", "スズメ Sparrow", "メジロ White-eye",
    "シジュウカラ Chickadee", "コマドリ Robin", "ヒヨドリ Bulbul", "ムクドリ Starling", "キツツキ Woodpecker",
    "フクロウ Owl", "ミミズク Horned-Owl", "タカ Hawk", "ワシ Eagle", "ハヤブサ Falcon", "トビ Kite", "ツル Crane",
    "ハクチョウ Swan", "コウノトリ Stork", "トキ Ibis", "ペリカン Pelican", "ペンギン Penguin", "カモメ Seagull",
    "アジサシ Tern", "チドリ Plover", "シギ Sandpiper", "クイナ Rail", "バン Moorhen", "オシドリ Mandarin-Duck",
    "マガモ Mallard", "キジ Pheasant", "クジャク Peacock", "ライチョウ Ptarmigan", "ウズラ Quail", "ハト Dove",
    "インコ Parakeet", "ハチドリ Hummingbird", "サンコウチョウ Paradise-Flycatcher", "ルリビタキ Bluetail",
    "ジョウビタキ Redstart", "ノビタキ Stonechat", "ホオジロ Bunting", "アトリ Brambling", "カワラヒワ Greenfinch",
    "マヒワ Siskin", "ベニヒワ Redpoll", "ウソ Bullfinch", "イカル Grosbeak", "シメ Hawfinch", "カケス Jay",
    "オナガ Azure-Magpie", "カササギ Magpie", "ホトトギス Nightbird", "アマツバメ Swift", "ヨタカ Nightjar",
    "ブッポウソウ Roller", "ヤツガシラ Hoopoe", "エナガ Longtail", "ゴジュウカラ Nuthatch", "キバシリ Treecreeper",
    "ミソサザイ Wren", "カワガラス Dipper", "イワヒバリ Accentor", "キクイタダキ Goldcrest", "オオルリ Blue-Flycatcher",
    "キビタキ Narcissus", "センダイムシクイ Leaf-Warbler", "オオヨシキリ Reed-Warbler", "セッカ Cisticola",
    "ビンズイ Pipit", "レンジャク Waxwing", "ミサゴ Osprey", "ノスリ Buzzard", "チョウゲンボウ Kestrel",
    "ウミネコ Black-tailed-Gull", "ウミウ Cormorant", "カイツブリ Grebe", "ミヤコドリ Oystercatcher", "タゲリ Lapwing",
    "セイタカシギ Stilt", "アビ Diver", "エトピリカ Puffin", "ウトウ Auklet", "フラミンゴ Flamingo",
    "キンケイ Golden-Pheasant", "ヤマセミ Crested-Kingfisher", "アカショウビン Ruddy-Kingfisher",
    "コゲラ Pygmy-Woodpecker", "アオゲラ Green-Woodpecker",
    "サンショウクイ Minivet", "イソヒヨドリ Rock-Thrush", "コノハズク Scops-Owl", "ブンチョウ Java-Finch",
)  # fmt: skip


def nickname(customer_id: str, language: str, secret: bytes) -> str:
    """The nickname of a customer: 森の青いヒバリ for language "ja", "Forest Blue Lark" for any other.

    192,000 names: among 2,000 customers about 10 pairs share one, so the id stands beside it. secret: the workspace's.
    """
    digest = hmac.new(secret, b"nickname\0" + customer_id.encode(), hashlib.sha256).digest()
    number = int.from_bytes(digest[:8], "big")
    words = []
    for vocabulary in (_PLACES, _COLOURS, _BIRDS):
        number, position = divmod(number, len(vocabulary))
        words.append(vocabulary[position].split(" "))
    if language == "ja":
        return "".join(japanese for japanese, _ in words)
    return " ".join(english.replace("-", " ") for _, english in words)
