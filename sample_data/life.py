"""One life: what a person and the company do with each other, told once and written into every system it touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sample_data import catalogue as pages
from sample_data.catalogue import Product, Step
from sample_data.clock import FIRST_US, HOUR_US, LAST_US, MINUTE_US, SECOND_US, at, desk_time, jst
from sample_data.dice import Dice
from sample_data.facts import (
    AnswerFact,
    AppHit,
    CallFact,
    ChatFact,
    DeliveryFact,
    Fact,
    LetterFact,
    LineFact,
    MailFact,
    Order,
    OrderFact,
    OrderLine,
    ShopFact,
    TicketFact,
    WebHit,
)
from sample_data.people import Device, Person
from sample_data.transcripts import make_transcript
from sample_data.words import fitting, lines, say, texts, vary

_ASLEEP: Final = (1, 2, 3, 4, 5)
_OPENS: Final = 9
_CLOSES: Final = 18


@dataclass(slots=True)
class Book:
    """Everything that happened to everybody, by the order in which it was told."""

    facts: list[Fact] = field(default_factory=list)
    orders: list[Order] = field(default_factory=list)
    _order_numbers: dict[str, int] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)
    _tickets: int = 48_200
    _talks: int = 0

    def add(self, fact: Fact) -> None:
        if FIRST_US <= fact.at_us <= LAST_US:
            self.facts.append(fact)
            if _names_somebody(fact):
                self._seen.add(fact.person.key)

    def has(self, person: Person) -> bool:
        """True once something happened that can be told to be this person's."""
        return person.key in self._seen

    def say_once(self, dice: Dice, choices: list[str]) -> str:
        """One of `choices` that nobody has said yet, "" if all are said."""
        left = [text for text in choices if text not in self._said]
        if not left:
            return ""
        text = dice.pick(left)
        self._said.add(text)
        return text

    def make_order_no(self, at_us: int) -> str:
        """LV260912-0417: the day and a number within it."""
        day = f"{jst(at_us):%y%m%d}"
        self._order_numbers[day] = self._order_numbers.get(day, 400) + 1
        return f"LV{day}-{self._order_numbers[day]:04d}"

    def make_ticket_no(self) -> int:
        self._tickets += 1
        return self._tickets

    def make_conversation_no(self) -> str:
        self._talks += 1
        return f"chat-{self._talks:06d}"


def _names_somebody(fact: Fact) -> bool:
    if isinstance(fact, WebHit | AppHit | ChatFact):
        return fact.member_no != ""
    return not isinstance(fact, LineFact) or fact.person.line_linked


def month_day(at_us: int) -> str:
    """10月3日, as people say it."""
    day = jst(at_us)
    return f"{day.month}月{day.day}日"


class Life:
    """Acts of one person. Every method takes the instant at which it begins and gives the instant at which it ends."""

    def __init__(self, book: Book, person: Person, dice: Dice) -> None:
        self.book = book
        self.person = person
        self.dice = dice
        self.busy_from_us = 0
        self.busy_until_us = 0
        self.mood: float | None = None
        self.orders: list[tuple[Order, Product]] = []
        self.is_written_out = False
        self._open_visit: WebHit | None = None

    def slots(self, **more: str) -> dict[str, str]:
        """What texts may ask for, with harmless defaults."""
        return {
            "name": self.person.name.split(" ")[0] or "お客さま", "store": self.person.store, "product": "家具",
            "days": "10", "due": "来週末", "date": "先日", "order": "", "operator": "", "matter": "", "detail": "",
            "clerk": lines("names", "clerks", self.person.store)[-1].split(" ")[-1],
        } | more  # fmt: skip

    def keep_busy(self, start_us: int, end_us: int) -> None:
        """The stretch of a story: everyday life stays out of it."""
        self.busy_from_us, self.busy_until_us = start_us, end_us

    # -- web and app -------------------------------------------------------------------------------------------------

    def web(
        self, at_us: int, steps: Sequence[Step], source: str, medium: str, device: Device | None = None,
        *, logged_in: bool | None = None,
    ) -> int:  # fmt: skip
        """A visit to the site. Somebody who has logged in on this browser before usually still is."""
        device = device or self.device()
        is_logged_in = (
            self.person.is_member
            and device.login_from_us is not None
            and at_us >= device.login_from_us
            and self.dice.chance(0.86)
        )
        is_logged_in = is_logged_in if logged_in is None else logged_in
        session = at_us // SECOND_US - self.dice.below(3)
        for step in steps:
            if step.needs_login and not is_logged_in and self.person.is_member:
                is_logged_in = True
                hit = WebHit(
                    at_us,
                    self.person,
                    device,
                    session,
                    "login",
                    "ログイン",
                    "/login",
                    source,
                    medium,
                    self.person.member_no,
                )
                self.book.add(hit)
                at_us += self.dice.between(9, 25) * SECOND_US
            member_no = self.person.member_no if is_logged_in else ""
            hit = WebHit(
                at_us,
                self.person,
                device,
                session,
                step.event,
                step.title,
                step.path,
                source,
                medium,
                member_no,
                dict(step.params),
            )
            self.book.add(hit)
            self._open_visit = hit
            at_us += step.seconds * SECOND_US + self.dice.below(1_000_000)
        return at_us

    def one_more(self, at_us: int, step: Step) -> int:
        """A further page of the visit told last, in the same session."""
        last = self._open_visit
        if last is not None:
            hit = WebHit(
                at_us,
                last.person,
                last.device,
                last.session,
                step.event,
                step.title,
                step.path,
                last.source,
                last.medium,
                last.member_no,
                dict(step.params),
            )
            self.book.add(hit)
        return at_us + step.seconds * SECOND_US

    def device(self, category: str = "") -> Device:
        """The browser at hand: mostly the first one."""
        for device in self.person.devices:
            if category and device.category == category:
                return device
        return self.person.devices[0] if self.dice.chance(0.72) else self.person.devices[-1]

    def app(self, at_us: int, screens: Sequence[tuple[str, str, int, dict[str, object]]]) -> int:
        """A visit in the app: (event, screen, seconds, properties)."""
        if not self.person.app_anon:
            return at_us
        session = at_us // SECOND_US
        is_logged_in = self.dice.chance(0.85)
        for index, (event, screen, seconds, properties) in enumerate(screens):
            member_no = self.person.member_no if is_logged_in and (index or self.dice.chance(0.7)) else ""
            self.book.add(AppHit(at_us, self.person, session, event, screen, member_no, dict(properties)))
            at_us += seconds * SECOND_US + self.dice.below(1_000_000)
        return at_us

    # -- messages ----------------------------------------------------------------------------------------------------

    def mail(
        self,
        at_us: int,
        subject: str,
        campaign: str,
        open_after_s: int | None = None,
        click: str = "",
        *,
        click_after_s: int = 0,
    ) -> int:
        """A mail of the company; opened and clicked or not. Gives the instant of the click, the opening or the mail."""
        if not self.person.mail or not self.person.hears_at(at_us):
            return at_us
        number = f"{at_us // SECOND_US:x}-{self.person.mail_key[:6]}"
        self.book.add(MailFact(at_us, self.person, "SENT", subject, campaign, number))
        arrived_us = at_us + self.dice.between(2, 40) * SECOND_US
        self.book.add(MailFact(arrived_us, self.person, "DELIVERED", subject, campaign, number))
        if open_after_s is None:
            return arrived_us
        opened_us = max(arrived_us + 3 * SECOND_US, at_us + open_after_s * SECOND_US)
        if open_after_s > 1800 and jst(opened_us).hour in _ASLEEP:
            opened_us += 6 * HOUR_US
        self.book.add(MailFact(opened_us, self.person, "OPEN", subject, campaign, number))
        if not click:
            return opened_us
        clicked_us = opened_us + (click_after_s or self.dice.between(6, 50)) * SECOND_US
        self.book.add(MailFact(clicked_us, self.person, "CLICK", subject, campaign, number, f"{pages.SITE}{click}"))
        return clicked_us

    def plain_mail(self, at_us: int, key: str, open_share: float = 0.6, **slots: str) -> int:
        """One of the mails that systems send by themselves."""
        subject = str(texts("messages")["mail"][key]).format_map(self.slots(**slots))
        opened = self.dice.between(60, 20_000) if self.dice.chance(open_share) else None
        return self.mail(at_us, subject, f"auto_{key}", opened)

    def line_push(self, at_us: int, text: str, tag: str = "") -> int:
        if self.person.line_id and self.person.hears_at(at_us):
            self.book.add(LineFact(at_us, self.person, "push", text, tag))
        return at_us

    def line_message(self, at_us: int, text: str, topic: str, answer: str = "") -> int:
        """The customer writes; the company answers by hand, or by its automatic sentence."""
        if not self.person.line_id:
            return at_us
        self.book.add(LineFact(at_us, self.person, "message", text, topic))
        if answer and self.person.hears_at(at_us):
            at_us += self.dice.between(2, 220) * MINUTE_US
            self.book.add(LineFact(at_us, self.person, "reply", answer, topic))
        return at_us

    def letter(self, at_us: int, piece: str) -> None:
        """Letters have a day and no hour: they are written down at midnight."""
        sent_us = at(jst(at_us).date(), 0)
        if self.person.is_member and self.person.hears_at(sent_us):
            self.book.add(LetterFact(sent_us, self.person, piece))

    # -- talking -----------------------------------------------------------------------------------------------------

    def call(
        self, at_us: int, topic: str, wait_s: int | None = None, transfers: int = 0, script: str = "", *,
        inbound: bool = True, talk_s: int | None = None, slots: Mapping[str, str] | None = None,
    ) -> int:  # fmt: skip
        """A call with its transcript. `script` is drawn from the topic if it is not given."""
        operator = (slots or {}).get("operator") or self.dice.pick(lines("names", "operators"))
        known = self.slots(**dict(slots or {}) | {"operator": operator})
        raw = script or self.dice.pick(fitting(lines("calls", topic, "scripts"), known))
        words = make_transcript(self.dice, raw, known, inbound, talk_s)
        wait = self.dice.weighted([(8, 3), (35, 4), (95, 3), (240, 2), (480, 1)]) + self.dice.below(30)
        fact = CallFact(
            at_us, self.person, inbound, topic, operator, (wait if wait_s is None else wait_s) if inbound else 0,
            words.talk_s, transfers, words.text, self.person.is_member and self.dice.chance(0.6), self.person.phone,
        )  # fmt: skip
        self.book.add(fact)
        return at_us + (fact.wait_s + fact.talk_s) * SECOND_US

    def chat(
        self,
        at_us: int,
        topic: str,
        says: Sequence[str],
        answers: Sequence[str],
        ending: str = "",
        *,
        device: Device | None = None,
    ) -> int:
        """A conversation: the bot greets, the customer and the company take turns."""
        device = device or self.device()
        number = self.book.make_conversation_no()
        staff = self.dice.pick(lines("names", "chat_staff"))
        member_no = self.person.member_no if self.dice.chance(0.55) else ""
        is_open = _OPENS <= jst(at_us).hour < _CLOSES
        turns = [("bot", "案内ボット", say(self.dice, "desk", "chat", "bot_hello"))]
        for index, words in enumerate(says):
            turns.append(("customer", "お客様", words))
            if not is_open:
                turns.append(
                    ("bot", "案内ボット", say(self.dice, "desk", "chat", "bot_closed" if index == 0 else "bot_stuck"))
                )
            elif index < len(answers):
                turns.append(("agent", staff, answers[index]))
        if ending:
            turns.append(("customer", "お客様", ending))
        for sender, name, words in turns:
            self.book.add(ChatFact(at_us, self.person, device, number, sender, name, words, topic, member_no))
            at_us += self.dice.between(8, 75) * SECOND_US
        return at_us

    def ticket(
        self,
        at_us: int,
        via: str,
        topic: str,
        subject: str,
        body: str,
        *,
        reply: str = "",
        reply_after_h: float = 20,
        number: int | None = None,
    ) -> int:
        """An inquiry by form or mail, and the reply if one came. Gives the ticket's number for more of the same."""
        number = number or self.book.make_ticket_no()
        self.book.add(TicketFact(at_us, self.person, number, "customer", via, subject, body, topic))
        if reply:
            replied_us = at_us + int(reply_after_h * HOUR_US)
            if not _OPENS <= jst(replied_us).hour < _CLOSES:
                replied_us = desk_time(self.dice, jst(replied_us + 6 * HOUR_US).date())
            if self.person.hears_at(replied_us):
                self.book.add(TicketFact(replied_us, self.person, number, "agent", via, f"Re: {subject}", reply, topic))
        return number

    # -- shop, orders, delivery --------------------------------------------------------------------------------------

    def consult(
        self, at_us: int, content: str, minutes: int, clerk: str = "", *, kind: str = "接客", topic: str = ""
    ) -> int:
        clerk = clerk or self.dice.pick(lines("names", "clerks", self.person.store))
        self.book.add(ShopFact(at_us, self.person, self.person.store, kind, content, clerk, minutes, topic=topic))
        return at_us + minutes * MINUTE_US

    def buy_in_shop(self, at_us: int, product: Product, total: int = 0, clerk: str = "", extra: str = "") -> Order:
        """Small goods are taken home, large ones are ordered for delivery."""
        order_no = self.book.make_order_no(at_us)
        amount = total or product.price
        kind = "ご注文" if product.is_large else "お買上げ"
        content = f"{product.name}{extra}"
        clerk = clerk or self.dice.pick(lines("names", "clerks", self.person.store))
        self.book.add(ShopFact(at_us, self.person, self.person.store, kind, content, clerk, 0, amount, order_no))
        order = Order(
            order_no, self.person, at_us, product.short, amount, None if product.is_large else at_us, unit_us=MINUTE_US
        )
        self.orders.append((order, product))
        if product.is_large and at_us <= LAST_US:
            self.book.orders.append(order)
        return order

    def buy_on_web(self, at_us: int, products: Sequence[Product], colour: str = "") -> Order:
        """The order as the shop system holds it, with the mail that confirms it. The visit around it is told apart."""
        order_no = self.book.make_order_no(at_us)
        rows = [
            OrderLine(
                p.code,
                f"{p.name} {colour if colour in p.colours else self.dice.pick(p.colours)}",
                p.price,
                1 if p.price > 9000 else self.dice.between(1, 3),
            )
            for p in products
        ]
        if products[0].is_large:
            rows.append(OrderLine("SHIP-L", "大型家具配送料", 3300, 1))
        elif sum(row.price * row.quantity for row in rows) < 5000:
            rows.append(OrderLine("SHIP", "送料", 550, 1))
        fact = OrderFact(
            at_us,
            self.person,
            order_no,
            rows,
            self.dice.pick(["クレジットカード", "クレジットカード", "コンビニ決済", "後払い", "スマホ決済"]),
            "注文受付",
        )
        self.book.add(fact)
        self.plain_mail(at_us + self.dice.between(20, 150) * SECOND_US, "order", 0.75, order=order_no)
        order = Order(order_no, self.person, at_us, products[0].short, fact.total, None)
        self.orders.append((order, products[0]))
        if at_us <= LAST_US:
            self.book.orders.append(order)
        return order

    def delivery(
        self, order: Order, at_us: int, status: str, promised: date | None = None, actual: date | None = None
    ) -> None:
        fact = DeliveryFact(
            at_us, self.person, order.order_no, status, order.product,
            f"{promised:%Y/%m/%d}" if promised else "", f"{actual:%Y/%m/%d}" if actual else "",
        )  # fmt: skip
        self.book.add(fact)
        if status == "配達完了" and at_us <= LAST_US:
            order.delivered_us = at_us

    # -- answers -----------------------------------------------------------------------------------------------------

    def answer_nps(
        self,
        at_us: int,
        nps: int,
        comment: str,
        occasion: str,
        *,
        order_no: str = "",
        medium: str = "",
        invites: bool = True,
    ) -> int:
        """The invitation and the answer: the recommendation question and two satisfactions in words."""
        medium = medium or ("LINE" if self.person.line_linked and self.dice.chance(0.6) else "メール")
        invited_us = at_us - self.dice.between(3, 45) * MINUTE_US
        if invites and medium == "LINE":
            self.line_push(invited_us, say(self.dice, "messages", "line", "survey"), "アンケート")
        elif invites:
            subject = str(texts("messages")["mail"]["survey"])
            self.mail(invited_us, subject, "survey_nps", max(30, (at_us - invited_us) // SECOND_US - 60))
        words = ("とても不満", "やや不満", "どちらともいえない", "やや満足", "とても満足")
        base = nps / 10 * 4
        goods = round(min(4.0, max(0.0, self.dice.around(base + 0.7, 1.4))))
        service = round(min(4.0, max(0.0, self.dice.around(base, 1.2))))
        scores: dict[str, int | str | None] = {
            "推奨度": nps,
            "商品の満足度": words[goods],
            "対応の満足度": words[service] if self.dice.chance(0.9) else None,
        }
        self.book.add(AnswerFact(at_us, self.person, "nps", occasion, medium, scores, comment, order_no))
        return at_us

    def answer_delivery(self, at_us: int, order: Order, goodness: int) -> None:
        """The postcard after a delivery: 1 is the happiest, 5 the unhappiest. goodness: 0 (bad) to 4."""
        band = "high" if goodness >= 3 else "middle" if goodness == 2 else "low"
        staff = min(5, max(1, 5 - goodness + self.dice.between(-1, 1)))
        scores: dict[str, int | str | None] = {"総合満足度": 5 - goodness, "配送員の対応": staff}
        comment = say(self.dice, "comments", "csat", band)
        if goodness == 0:
            comment = self.worst_words("csat", "worst") or comment
        written_us = at(jst(at_us).date(), 0)
        self.book.add(
            AnswerFact(written_us, self.person, "delivery", "配送後はがき", "はがき", scores, comment, order.order_no)
        )

    def words(self, name: str, /, *keys: str, **slots: str) -> str:
        known = self.slots(**slots)
        return vary(self.dice, self.dice.pick(fitting(lines(name, *keys), known)), known)

    def worst_words(self, *keys: str, **slots: str) -> str:
        """Words of the unhappiest, of whom no two say the same; "" when all that is known was said."""
        dice = self.dice.fork(f"worst/{len(self.book.facts)}")
        known = self.slots(**slots)
        return vary(dice, self.book.say_once(dice, fitting(lines("comments", *keys), known)), known)

    def order_before(self, day: date) -> tuple[Order, Product] | None:
        """What was bought last before `day`."""
        earlier = [item for item in self.orders if item[0].at_us < at(day, 0)]
        return max(earlier, key=lambda item: item[0].at_us) if earlier else None
