"""The first schema of the hub: the log, who may write as whom, who is here. Nobody writes but through functions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

from viewer.domain.people import Role
from viewer.reviews.hubs.roles import HUB_ROLES, HubRoles

# A type and no temporary table: whoever calls could have made that table before, with a trigger that runs as the owner.
_SENT = """
CREATE TYPE ashiato.sent AS (
    replica_id text, replica_seq bigint, group_id text, clock bigint, written_at_us bigint, entity text,
    row_id text, field text, value text, author text, typist text, previous text, restores text
)
"""

# Readers add to what tells who looked at whom, and to nothing else. Whom an owner forgets, every app forgets for good:
# nobody else says so.
_PUSH = """
CREATE FUNCTION ashiato.push(operations jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    my_role text;
    all_sent ashiato.sent[];
    each record;
    known record;
BEGIN
    SELECT l.role INTO my_role FROM ashiato.login l WHERE l.login = session_user;
    IF my_role IS NULL THEN
        RAISE EXCEPTION 'not of this team' USING ERRCODE = '42501';
    END IF;
    SELECT array_agg(s) INTO all_sent FROM jsonb_populate_recordset(NULL::ashiato.sent, operations) s;
    FOR each IN
        SELECT s.replica_id, max(s.replica_seq) AS last_seq, array_agg(s ORDER BY s.replica_seq) AS sent
        FROM unnest(all_sent) s GROUP BY s.replica_id ORDER BY s.replica_id
    LOOP
        INSERT INTO ashiato.replica (replica_id, last_seq) VALUES (each.replica_id, 0) ON CONFLICT DO NOTHING;
        SELECT r.login, r.last_seq INTO known FROM ashiato.replica r WHERE r.replica_id = each.replica_id FOR UPDATE;
        IF my_role = 'reader' AND EXISTS (
            SELECT 1 FROM unnest(each.sent) s
            WHERE s.replica_seq > known.last_seq AND s.entity NOT IN ('audit', 'read', 'heard', 'view_setting')
        ) THEN
            RAISE EXCEPTION 'a reader' USING ERRCODE = 'AS004', DETAIL = each.replica_id;
        END IF;
        IF my_role <> 'owner' AND EXISTS (
            SELECT 1 FROM unnest(each.sent) s WHERE s.replica_seq > known.last_seq AND s.entity = 'forgotten'
        ) THEN
            RAISE EXCEPTION 'no owner' USING ERRCODE = 'AS005', DETAIL = each.replica_id;
        END IF;
        IF my_role IN ('member', 'reader') AND each.last_seq > known.last_seq THEN
            IF coalesce(known.login, session_user) <> session_user OR EXISTS (
                SELECT 1 FROM unnest(each.sent) s
                WHERE s.replica_seq > known.last_seq AND NOT (
                    EXISTS (SELECT 1 FROM ashiato.person p WHERE p.login = session_user AND p.name = s.author)
                    AND EXISTS (SELECT 1 FROM ashiato.person p WHERE p.login = session_user AND p.name = s.typist)
                )
            ) THEN
                RAISE EXCEPTION 'another author' USING ERRCODE = 'AS002', DETAIL = each.replica_id;
            END IF;
            UPDATE ashiato.replica r SET login = session_user WHERE r.replica_id = each.replica_id;
        END IF;
        IF EXISTS (
            SELECT 1 FROM unnest(each.sent) s
            JOIN ashiato.operation o ON o.replica_id = s.replica_id AND o.replica_seq = s.replica_seq
            WHERE NOT o.is_forgotten AND o.digest <> sha256(convert_to(to_jsonb(s)::text, 'UTF8'))
        ) THEN
            RAISE EXCEPTION 'other content' USING ERRCODE = 'AS001', DETAIL = each.replica_id;
        END IF;
        INSERT INTO ashiato.operation (
            replica_id, replica_seq, group_id, clock, written_at_us, entity, row_id, field, value, author, typist,
            previous, restores, digest, login
        )
        SELECT DISTINCT ON (s.replica_seq) s.replica_id, s.replica_seq, s.group_id, s.clock, s.written_at_us, s.entity,
            s.row_id, s.field, s.value, s.author, s.typist, s.previous, s.restores,
            sha256(convert_to(to_jsonb(s)::text, 'UTF8')), session_user
        FROM unnest(each.sent) s WHERE s.replica_seq > known.last_seq ORDER BY s.replica_seq;
        IF each.last_seq > known.last_seq AND each.last_seq - known.last_seq <> (
            SELECT count(*) FROM ashiato.operation o
            WHERE o.replica_id = each.replica_id AND o.replica_seq > known.last_seq
        ) THEN
            RAISE EXCEPTION 'earlier ones are missing' USING ERRCODE = 'AS003', DETAIL = each.replica_id;
        END IF;
        UPDATE ashiato.replica r SET last_seq = greatest(r.last_seq, each.last_seq)
        WHERE r.replica_id = each.replica_id;
    END LOOP;
    PERFORM pg_notify('ashiato_operations', '');
END $$
"""

_CLAIM = """
CREATE FUNCTION ashiato.claim_person(claimed text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM ashiato.login l WHERE l.login = session_user) THEN
        RAISE EXCEPTION 'not of this team' USING ERRCODE = '42501';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM ashiato.person p WHERE p.login = session_user) THEN
        INSERT INTO ashiato.person (name, login) VALUES (claimed, session_user) ON CONFLICT DO NOTHING;
    END IF;
    RETURN EXISTS (SELECT 1 FROM ashiato.person p WHERE p.login = session_user AND p.name = claimed);
END $$
"""

_PRESENT = """
CREATE FUNCTION ashiato.be_present(
    my_id text, my_replica text, my_name text, my_department text, presents boolean, at_place text
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    my_role text;
BEGIN
    SELECT l.role INTO my_role FROM ashiato.login l WHERE l.login = session_user;
    IF my_role IS NULL THEN
        RAISE EXCEPTION 'not of this team' USING ERRCODE = '42501';
    END IF;
    IF my_role IN ('member', 'reader') AND EXISTS (
        SELECT 1 FROM ashiato.person p WHERE p.name = my_name AND p.login <> session_user
    ) THEN
        RAISE EXCEPTION 'another author' USING ERRCODE = 'AS002';
    END IF;
    IF length(at_place) > 4000 OR length(my_name) > 400 OR length(my_department) > 400 OR length(my_id) > 64 THEN
        RAISE EXCEPTION 'too long' USING ERRCODE = '22001';
    END IF;
    INSERT INTO ashiato.presence AS present
        (presence_id, login, replica_id, person, department, is_presenting, place, heard_at)
    VALUES (my_id, session_user, my_replica, my_name, my_department, presents, at_place, clock_timestamp())
    ON CONFLICT (presence_id) DO UPDATE SET
        replica_id = excluded.replica_id, person = excluded.person, department = excluded.department,
        is_presenting = excluded.is_presenting, place = excluded.place, heard_at = excluded.heard_at
    WHERE present.login = excluded.login;
    DELETE FROM ashiato.presence p WHERE p.heard_at < clock_timestamp() - interval '10 minutes';
    PERFORM pg_notify('ashiato_presence', '');
END $$
"""

_ABSENT = """
CREATE FUNCTION ashiato.be_absent(my_id text) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
    DELETE FROM ashiato.presence p WHERE p.presence_id = my_id AND p.login = session_user;
    SELECT pg_notify('ashiato_presence', '');
$$
"""

_KEY = """
CREATE FUNCTION ashiato.check_key(my_digest text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ashiato.login l WHERE l.login = session_user AND l.role <> 'reader') THEN
        UPDATE ashiato.team SET key_digest = my_digest WHERE key_digest = '';
    END IF;
    RETURN EXISTS (SELECT 1 FROM ashiato.team t WHERE t.key_digest IN ('', my_digest));
END $$
"""

# What an owner's app has blanked because somebody was forgotten is blanked here too.
_FORGET = """
CREATE FUNCTION ashiato.blank(operations jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE ashiato.operation o SET value = s.value, is_forgotten = true
    FROM jsonb_populate_recordset(NULL::ashiato.sent, operations) s
    WHERE o.replica_id = s.replica_id AND o.replica_seq = s.replica_seq AND o.value IS DISTINCT FROM s.value;
END $$
"""


def upgrade(op: Operations, roles: HubRoles) -> None:
    _make_tables(op)
    for words in (_SENT, _PUSH, _CLAIM, _PRESENT, _ABSENT, _KEY, _FORGET):
        # As the driver takes it: a colon in the text is no parameter.
        op.get_bind().exec_driver_sql(words)
    _grant(op, roles)


def _make_tables(op: Operations) -> None:
    op.create_table(
        "operation",
        sa.Column("replica_id", sa.Text(), nullable=False),
        sa.Column("replica_seq", sa.BigInteger(), nullable=False),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("clock", sa.BigInteger(), nullable=False),
        sa.Column("written_at_us", sa.BigInteger(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text()),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("typist", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("restores", sa.Text()),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.text("now()")),
        sa.Column("is_forgotten", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("replica_id", "replica_seq", name="operation_pk"),
        schema="ashiato",
    )
    op.create_index("operation_by_row", "operation", ["entity", "row_id"], schema="ashiato")
    op.create_table(
        "replica",
        sa.Column("replica_id", sa.Text(), primary_key=True),
        sa.Column("login", sa.Text()),
        sa.Column("last_seq", sa.BigInteger(), nullable=False),
        schema="ashiato",
    )
    op.create_table(
        "login",
        sa.Column("login", sa.Text(), primary_key=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.text("now()")),
        sa.CheckConstraint("role IN ('owner', 'facilitator', 'member', 'reader')", name="login_role"),
        schema="ashiato",
    )
    op.create_table(
        "person",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("login", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["login"], ["ashiato.login.login"], name="person_login", ondelete="CASCADE"),
        schema="ashiato",
    )
    op.create_table(
        "presence",
        sa.Column("presence_id", sa.Text(), primary_key=True),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("replica_id", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("is_presenting", sa.Boolean(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        schema="ashiato",
        prefixes=["UNLOGGED"],
    )
    op.create_table(
        "team",
        sa.Column("team_id", sa.Text(), primary_key=True),
        sa.Column("key_digest", sa.Text(), nullable=False, server_default=""),
        schema="ashiato",
    )
    op.execute("INSERT INTO ashiato.team (team_id) VALUES (gen_random_uuid()::text)")


def _grant(op: Operations, roles: HubRoles) -> None:
    def run(words: str) -> None:
        op.get_bind().exec_driver_sql(words)

    def quoted(name: str) -> str:
        return '"' + name.replace('"', '""') + '"'

    groups = {role: quoted(roles.group(role)) for role in HUB_ROLES}
    everyone = ", ".join(groups.values())
    run("REVOKE ALL ON SCHEMA ashiato FROM PUBLIC")
    run("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ashiato FROM PUBLIC")
    run(f"GRANT USAGE ON SCHEMA ashiato TO {everyone}")
    for table in ("operation", "replica", "login", "person", "presence", "team", "hub_version"):
        run(f"GRANT SELECT ON ashiato.{table} TO {everyone}")
    for function in (
        "push(jsonb)", "claim_person(text)", "be_present(text, text, text, text, boolean, text)", "be_absent(text)",
        "check_key(text)",
    ):  # fmt: skip
        run(f"GRANT EXECUTE ON FUNCTION ashiato.{function} TO {everyone}")
    run(f"GRANT EXECUTE ON FUNCTION ashiato.blank(jsonb) TO {groups[Role.OWNER]}")
