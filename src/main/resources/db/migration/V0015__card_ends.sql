-- Why: the end of a card by the day of its program is told to the journal, once, with the instant
-- at which it became true.
-- Locks: nothing; creates tables and a function only.

-- Days on which cards of a program end, until all its cards were told; versions with the same day
-- share one. A scan of the cards goes in the order of their ids and remembers how far it came.
create table program_end (
    merchant_id uuid not null,
    program_id uuid not null,
    ends_on date not null,
    told_to_card_id uuid,
    primary key (merchant_id, program_id, ends_on),
    foreign key (merchant_id, program_id) references program (merchant_id, id)
);
create index program_end_by_day on program_end (ends_on);

-- What was told already: a card that is brought back by a later day ends once more.
create table card_end (
    merchant_id uuid not null,
    card_id uuid not null,
    ended_at timestamptz not null,
    primary key (merchant_id, card_id, ended_at),
    foreign key (merchant_id, card_id) references card (merchant_id, id)
);

select close_between_merchants('program_end');
select close_between_merchants('card_end');
grant select, insert, update, delete on program_end to ${app_user};
grant select, insert on card_end to ${app_user};

create function merchants_with_ending_cards(day date) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct merchant_id from program_end where ends_on <= day $$;
revoke all on function merchants_with_ending_cards(date) from public;
grant execute on function merchants_with_ending_cards(date) to ${app_user};
