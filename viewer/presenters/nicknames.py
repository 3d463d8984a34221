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
    "朝の Morning", "夜の Night", "夕の Evening", "森の Forest", "海の Sea", "川の River", "丘の Hill", "谷の Valley",
    "島の Island", "春の Spring", "夏の Summer", "秋の Autumn", "冬の Winter", "雨の Rain", "風の Wind", "雪の Snow",
    "霧の Mist", "月の Moon", "星の Star", "北の North", "南の South", "東の East", "西の West", "里の Village",
    "町の Town", "港の Harbour", "橋の Bridge", "庭の Garden", "畑の Field", "峠の Pass", "滝の Waterfall",
    "池の Pond", "湖の Lake", "野の Meadow", "浜の Beach", "岬の Cape", "泉の Fountain", "雲の Cloud", "虹の Rainbow",
    "波の Wave", "空の Sky", "林の Grove", "岩の Rock", "砂の Sand", "坂の Slope", "窓の Window", "沖の Offshore",
    "塔の Tower",
)  # fmt: skip

_COLOURS: Final = (
    "青い Blue", "赤い Red", "白い White", "黄色い Yellow", "茶色い Brown", "緑の Green", "紫の Purple",
    "桃色の Pink", "灰色の Grey", "金の Golden", "銀の Silver", "紺の Navy", "水色の Aqua", "空色の Azure",
    "橙の Orange", "藍の Indigo", "茜の Madder", "朱の Vermilion", "紅の Crimson", "若葉の Leaf", "琥珀の Amber",
    "象牙の Ivory", "群青の Ultramarine", "瑠璃の Lapis", "翡翠の Jade", "珊瑚の Coral", "真珠の Pearl",
    "桜色の Cherry", "藤色の Wisteria", "山吹の Marigold", "杏色の Apricot", "苔色の Moss",
)  # fmt: skip

_BIRDS: Final = (
    "ヒバリ Lark", "ツグミ Thrush", "カワセミ Kingfisher", "モズ Shrike", "カナリア Canary", "シラサギ Egret",
    "セキレイ Wagtail", "ヒタキ Flycatcher", "ツバメ Swallow", "ウグイス Warbler", "スズメ Sparrow",
    "メジロ White-eye", "コガラ Chickadee", "コマドリ Robin", "ヒヨドリ Bulbul", "ムクドリ Starling",
    "コゲラ Woodpecker", "フクロウ Owl", "ミミズク Horned-Owl", "タカ Hawk", "ワシ Eagle", "ハヤブサ Falcon",
    "トビ Kite", "ツル Crane", "ハクチョウ Swan", "トキ Ibis", "ペリカン Pelican", "ペンギン Penguin",
    "カモメ Seagull", "アジサシ Tern", "チドリ Plover", "シギ Sandpiper", "クイナ Rail", "バン Moorhen",
    "オシドリ Mandarin-Duck", "マガモ Mallard", "キジ Pheasant", "クジャク Peacock", "ライチョウ Ptarmigan",
    "ウズラ Quail", "ハト Dove", "インコ Parakeet", "ハチドリ Hummingbird", "ルリビタキ Bluetail",
    "ノビタキ Stonechat", "ホオジロ Bunting", "アトリ Brambling", "カワラヒワ Greenfinch", "マヒワ Siskin",
    "ベニヒワ Redpoll", "イスカ Crossbill", "イカル Grosbeak", "オナガ Bluewing", "カケス Jay", "カササギ Magpie",
    "ヨタカ Nightjar", "エナガ Longtail", "キバシリ Treecreeper", "ミソサザイ Wren", "カワガラス Dipper",
    "オオルリ Blue-Flycatcher", "キビタキ Narcissus", "ヨシキリ Reed-Warbler", "セッカ Cisticola", "ビンズイ Pipit",
    "レンジャク Waxwing", "ミサゴ Osprey", "ノスリ Buzzard", "ウミウ Cormorant", "カイツブリ Grebe", "タゲリ Lapwing",
    "アビ Diver", "ウトウ Auklet", "キンケイ Golden-Pheasant", "ヤマセミ Crested-Kingfisher",
    "アオゲラ Green-Woodpecker", "コノハズク Scops-Owl", "ブンチョウ Java-Finch", "ウミスズメ Murrelet",
    "コサギ Little-Egret",
)  # fmt: skip


NICKNAMES: Final = len(_PLACES) * len(_COLOURS) * len(_BIRDS)
"""How many different names there are."""


def nickname(customer_id: str, language: str, secret: bytes) -> str:
    """The nickname of a customer: 森の青いヒバリ for language "ja", "Forest Blue Lark" for any other.

    122,880 names: among 2,000 customers about 16 pairs share one, so the id stands beside it. secret: the workspace's.
    """
    return nickname_of(nickname_number(customer_id, secret), language)


def nickname_number(customer_id: str, secret: bytes) -> int:
    """Which of all names a customer has; it tells nothing else of the id, and may go where the key may not."""
    digest = hmac.new(secret, b"nickname\0" + customer_id.encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") % NICKNAMES


def nickname_of(number: int, language: str) -> str:
    """The name with this number, 0 to NICKNAMES - 1."""
    words = []
    for vocabulary in (_PLACES, _COLOURS, _BIRDS):
        number, position = divmod(number, len(vocabulary))
        words.append(vocabulary[position].split(" "))
    if language == "ja":
        return "".join(japanese for japanese, _ in words)
    return " ".join(english.replace("-", " ") for _, english in words)
