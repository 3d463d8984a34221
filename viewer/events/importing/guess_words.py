"""Names of columns that people and systems use, by what they mean. Matched against `Sample.key` (levelled names)."""

from __future__ import annotations

import re
from typing import Final

from viewer.domain.channels import Actor, Channel
from viewer.domain.identities import Strength
from viewer.domain.journey import FieldRole

# Best first. The namespace is shared by sources, so that 会員ID of the shop and member_id of the site are one key.
IDENTITIES: Final[tuple[tuple[re.Pattern[str], str, Strength], ...]] = tuple(
    (re.compile(pattern), namespace, strength)
    for pattern, namespace, strength in (
        (r"^会員_?(id|番号|コード|no|カード番号)?$|^member(ship)?_?(id|no|number|code)$", "member", Strength.STRONG),
        (r"^(お客様|顧客)_?(id|番号|コード|no)?$|^(customer|cust|client|crm)_?(id|no|number|code|key)$|^customer$",
         "customer", Strength.STRONG),
        (r"^契約者?_?(id|番号|コード|no)$|^(contract|policy)_?(id|no|number)$", "contract", Strength.STRONG),
        (r"^(ユーザー?|利用者)_?(id|番号|名)$|^(user|account|login)_?(id|no|name|key)?$|^uid$|^(properties|context)_user_id$",
         "user", Strength.STRONG),
        (r"^household_?(id|key|no)$|^世帯_?(id|番号)$", "household", Strength.STRONG),
        (r"^(person|profile|contact|lead|subscriber|requester|respondent|visitor_user|external|patient|student)"
         r"_?(id|no|key|number|reference)$|^distinct_id$|^properties_distinct_id$|^amplitude_id$|^case_concept_name$",
         "person", Strength.STRONG),
        (r"^line_?(user)?_?id$|^source_user_id$", "line", Strength.STRONG),
        (r"^(e_?)?mail(_?address)?$|メール(アドレス)?$|^mail_?アドレス$|^(recipient|customer|user)_?(email)?(_address)?$|_email$",
         "mail", Strength.STRONG),
        (r"^(tel|phone|telephone|mobile_?phone)(_?(no|number))?$|^電話(番号)?$|^発信者?番号$|^ani$|customer_?endpoint.*address",
         "phone", Strength.WEAK),
        (r"anonymous_?id$|^(user_pseudo|client|td_client|domain_user|network_user)_?id$|cookie|^クッキー", "cookie",
         Strength.WEAK),
        (r"^visitor_?id$|^fingerprint$|^td_global_id$", "cookie", Strength.WEAK),
        (r"^(device|advertising|idfa|gaid|ad|端末)_?id$|^idfa$|^idfv$", "device", Strength.WEAK),
    )
)  # fmt: skip
PLAIN_ID: Final = re.compile(r"^(id|no|番号|通し番号|key|code)$|(_id|_no|番号)$")
NOBODY: Final = re.compile(
    r"title|url|uri|page|screen|product|item|goods|sku|store|shop|campaign|content|category|template|zip|postal"
    r"|ページ|画面|商品|品番|品目|店舗|カテゴリ|キャンペーン|郵便|件名|型番"
)
"""Numbers of things: however many they are, they name no customer."""

VENDOR_ID: Final = re.compile(
    r"^(event|insert|message|hit|log|activity|response|webhook_event|marketo)_?(id|guid)$"
    r"|^(uuid|guid|id|messageid|insert_id)$"
    r"|^(回答|通話|問い?合わ?せ|応対|配信)_?(id|番号)$"
)
SESSION: Final = re.compile(r"session_?(id|key|no)?$|^セッション_?(id)?$|^visit_?id$|sess_id$|^domain_sessionid$")
THREAD: Final = re.compile(
    r"^(order|ticket|conversation|thread|case|basket|transaction|inquiry|contact|call|campaign|mail)_?(id|no|number|key)$"
    r"|^(受注|注文|伝票|問い?合わ?せ|チケット|案件|伝票|レシート|通話|配送)_?(id|番号|no)$"
)
TOPIC: Final = re.compile(
    r"^(topic|category|subject_category|reason|用件|問い?合わ?せ種別|問い?合わ?せ内容区分|カテゴリー?|件名区分|相談種別)$"
)
MEDIA: Final = re.compile(r"recording|録音|音声ファイル|audio")
ORDER: Final = re.compile(
    r"^(batch_event_index|event_index|sequence|seq|seq_no|visit_page_num|hit_number|連番|行番号)$"
)

EVENT_NAME: Final = (
    re.compile(r"^(event|event_?name|イベント(名)?|行動(名)?)$|^concept_name$"),
    re.compile(r"^(event_?type|activity|activity_type|action|アクション|行動種別|type|種別|イベント種別|metric_name)$"),
    re.compile(r"^(name|区分|対応状況|ステータス|status|明細区分)$"),
)
CHANNEL: Final = re.compile(
    r"^(channel|チャネル|チャンネル|媒体|接点|via_channel|コンタクト手段|受付方法|受付チャネル)$"
)
DIRECTION: Final = re.compile(
    r"^(direction|originating_direction|initiation_?method|call_direction)$"
    r"|^(方向|発着信?|発着区分|送信者タイプ|受発信(区分)?)$"
)

CHANNEL_BY_WORD: Final[dict[str, Channel]] = {
    **dict.fromkeys(("web", "website", "site", "サイト", "ウェブ", "pc", "browser"), Channel.WEB),
    **dict.fromkeys(("app", "mobile app", "アプリ", "ios", "android"), Channel.APP),
    **dict.fromkeys(("mail", "email", "e-mail", "メール", "メルマガ"), Channel.MAIL),
    "line": Channel.LINE,
    **dict.fromkeys(("call", "phone", "voice", "tel", "電話", "コールセンター", "コール"), Channel.CALL),
    **dict.fromkeys(("chat", "チャット", "messaging"), Channel.CHAT),
    **dict.fromkeys(("shop", "store", "店舗", "来店", "pos", "店頭"), Channel.SHOP),
    **dict.fromkeys(("order", "ec", "受注", "注文", "購入"), Channel.ORDER),
    **dict.fromkeys(("delivery", "配送", "出荷", "宅配"), Channel.DELIVERY),
    **dict.fromkeys(("survey", "アンケート", "調査"), Channel.SURVEY),
    **dict.fromkeys(("ad", "ads", "広告"), Channel.AD),
    **dict.fromkeys(("letter", "dm", "direct mail", "はがき", "ハガキ", "郵送", "手紙"), Channel.LETTER),
}
ACTOR_BY_WORD: Final[dict[str, Actor]] = {
    **dict.fromkeys(("inbound", "in", "incoming", "user", "customer"), Actor.CUSTOMER),
    **dict.fromkeys(("受信", "着信", "入電", "受電", "顧客"), Actor.CUSTOMER),
    **dict.fromkeys(("outbound", "out", "outgoing", "account", "company", "agent"), Actor.COMPANY),
    **dict.fromkeys(("発信", "架電", "送信", "企業"), Actor.COMPANY),
    **dict.fromkeys(("system", "bot", "自動", "システム"), Actor.SYSTEM),
}

# What a file is about: by its own name first, then by the names of its columns. The first that fits.
CHANNEL_BY_FILE: Final[tuple[tuple[re.Pattern[str], Channel], ...]] = tuple(
    (re.compile(pattern), channel)
    for pattern, channel in (
        (r"survey|アンケート|調査|nps|csat|回答", Channel.SURVEY),
        (r"chat|チャット", Channel.CHAT),
        (r"call|phone|cti|通話|電話|コール|入電|架電", Channel.CALL),
        (r"(^|_)line(_|$)|ライン", Channel.LINE),
        (r"e?mail|メール|campaign|newsletter|email_event", Channel.MAIL),
        (r"deliver|shipment|shipping|配送|出荷|発送", Channel.DELIVERY),
        (r"order|purchase|basket|transaction|受注|注文|購買|購入", Channel.ORDER),
        (r"(^|_)(pos|store|shop|receipts?)(_|$)|店舗|来店|レジ", Channel.SHOP),
        (r"(^|_)(app|firebase)(_|$)|アプリ", Channel.APP),
        (r"(^|_)(ads?|adwords)(_|$)|広告", Channel.AD),
        (r"(^|_)(dm|letter)(_|$)|はがき|ハガキ|郵送", Channel.LETTER),
        (r"web|access|page|pv|ga4|hits?|click|wiki|site|アクセス|閲覧|ec(_|$)|ecom", Channel.WEB),
    )
)
CHANNEL_BY_COLUMN: Final[tuple[tuple[re.Pattern[str], Channel], ...]] = tuple(
    (re.compile(pattern), channel)
    for pattern, channel in (
        (r"^回答_?(日時|日)$|^(response|survey)_?id$|^answered_at$", Channel.SURVEY),
        (r"通話|入電|架電|^call_?id$|talk_time", Channel.CALL),
        (r"開封|配信|^(mail|email|campaign)_?id$|email_template", Channel.MAIL),
        (r"^(受注|注文)_?(番号|id|日時?)$|^order_?(id|no|number|date)$|^basket_id$", Channel.ORDER),
        (r"来店|店舗|^store_?(id|code|name)$|レシート", Channel.SHOP),
        (r"配送|出荷|お届け|tracking_number", Channel.DELIVERY),
        (r"url$|^page$|page_(title|location|path)|referrer|user_agent|ページ|session|セッション", Channel.WEB),
    )
)
COMPANY_CHANNELS: Final = frozenset({Channel.MAIL, Channel.LINE, Channel.LETTER, Channel.AD, Channel.DELIVERY})
REGISTER: Final = re.compile(
    r"customer|member|people|person|user|demograph|contact|master|profile|会員|顧客|お客様|マスタ"
)
EVENT_WORD: Final[dict[Channel, tuple[str, str]]] = {
    Channel.SURVEY: ("アンケート回答", "survey answer"),
    Channel.CALL: ("通話", "call"),
    Channel.CHAT: ("チャット", "chat"),
    Channel.LINE: ("LINEメッセージ", "LINE message"),
    Channel.MAIL: ("メール配信", "mail"),
    Channel.DELIVERY: ("配送", "delivery"),
    Channel.ORDER: ("注文", "order"),
    Channel.SHOP: ("来店", "shop visit"),
    Channel.WEB: ("ページ閲覧", "page view"),
    Channel.LETTER: ("DM発送", "letter"),
}
CONVERSION: Final = re.compile(
    r"^(purchase|order_?completed|payment_?(done|success)|checkout_?completed|購入完了|注文完了|購入|成約|申込完了|契約)$",
    re.IGNORECASE,
)
CUSTOMER_ACTION: Final = re.compile(r"open|click|開封|クリック|reply|返信|unsubscribe|解除", re.IGNORECASE)

TITLE: Final = re.compile(
    r"^((page|document|content)_?)?title$|^(properties|context_page)_title$"
    r"|^(件名|subject|タイトル|ページ(名|タイトル)?|画面(名|タイトル)?|商品名|品名|page|page_?name|screen(_?name)?)$"
    r"|^(product|item|campaign)_?name$"
)
URL: Final = re.compile(r"^(page_?)?(url|location|link|uri)$|_url$|ページ_?url|^page_(path|url|location)$|^td_url$")
TRAFFIC: Final = re.compile(
    r"^(utm_)?source$|traffic_source|acquisition_channel|^(流入|参照)(元|経路)$|^referr?er$|^utm_campaign$"
)
DEVICE: Final = re.compile(r"^(device|platform|ua|user_agent|デバイス|端末|os|device_?(type|category))$|^利用端末$")
COMMENT: Final = re.compile(
    r"^(comments?|feedback|body|message|text|memo|note|free_?text|verbatim|description|content)$"
    r"|コメント|自由(記述|回答|意見)|ご?意見|ご?要望|お客様の声"
    r"|^(本文|備考|内容|メモ|(お問い?合わ?せ|問い?合わ?せ|相談|応対|対応)内容)$"
)
TRANSCRIPT: Final = re.compile(r"transcript|文字起こし|書き起こし|会話(内容|ログ)|通話内容|応対ログ|発話")
AMOUNT: Final = re.compile(
    r"^(value|amount|total|revenue|price|sales|sales_value|order_(total|amount|value)|payment_total|purchase_revenue|delta)$"
    r"|(金額|売上|合計|総額|支払い?金額|税込)$|^お?支払い?合計"
)
CURRENCY: Final = re.compile(r"currency|通貨")
WAVE: Final = re.compile(r"^(wave|調査回|調査名|round|survey_name)$")

FIELDS: Final[tuple[tuple[re.Pattern[str], FieldRole], ...]] = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (r"病名|病歴|既往歴|診断|障[害がい]者|障害(等級|区分)|宗教|信条|前科|犯罪歴|労働組合|人種|要配慮|妊娠|disability|religion|diagnosis",
         FieldRole.SENSITIVE),
        (r"カナ|かな|フリガナ|ふりがな|セイ|メイ\)|kana|reading", FieldRole.READING),
        (r"^(お?名前|氏名|顧客名|会員名|契約者名|姓$|名$)|^(customer_?name|full_?name|(recipient_)?(first|last)_?name)$",
         FieldRole.NAME),
        (r"^(tel|fax|phone|telephone|mobile_?phone)|電話|携帯(番号|電話)", FieldRole.PHONE),
        (r"e_?mail|メールアドレス|^メール$", FieldRole.MAIL),
        (r"住所|郵便番号|都道府県|市区町村|市町村|居住地|^address|^(city|prefecture|postal_?code|zip(_?code)?|street)$",
         FieldRole.ADDRESS),
        (r"生年月日|誕生日|生まれ年|birth", FieldRole.BIRTHDAY),
        (r"(連絡|架電|電話|dm)_?(不可|禁止|拒否)|do_not_(call|contact)|opt_?out", FieldRole.DO_NOT_CALL),
        (r"^(担当者?|営業担当|担当店|owner|account_?owner|assignee)(名|_name|_id)?$", FieldRole.OWNER),
        (r"^(gender|sex|age|age_group|income|occupation|rank)$"
         r"|^(性別|年代|年齢|職業|世帯年収|家族構成|会員(ランク|種別|区分))$",
         FieldRole.OTHER),
    )
)  # fmt: skip
