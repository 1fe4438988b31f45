-- Why: numbering the lines of one merchant took six round trips, as often as anything happened to
-- it. Now one call numbers what waits for many.
-- Locks: nothing; creates policies and a function only.

create policy owner_takes on outbox for delete to current_user using (true);
create policy owner_numbers on journal_seq for insert to current_user with check (true);
create policy owner_begins on journal_head for insert to current_user with check (true);
create policy owner_moves on journal_head for update to current_user using (true);

-- Numbers up to `most` waiting lines of each of these merchants; answers whose, and how many. The
-- heads are locked by a statement of their own, in the order of merchants, so that the next one
-- sees whatever the sequencer before had committed. Nothing but keys leads to a row here, whatever
-- the planner knows about a table that was empty a minute ago.
create function number_lines(merchants uuid[], most integer)
    returns table (merchant uuid, lines bigint)
    language plpgsql volatile security definer
    set search_path = public, pg_temp
    set lock_timeout = '1s'
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    as $$
begin
    insert into journal_head (merchant_id, seq)
    select wanted.id, 0
    from unnest(merchants) as wanted(id)
    where not exists (select from journal_head where merchant_id = wanted.id)
    order by wanted.id
    on conflict do nothing;

    perform seq
    from journal_head
    where merchant_id = any(merchants)
    order by merchant_id
    for update;

    return query
    with taken as (
        delete from outbox
        using unnest(merchants) as wanted(id)
        cross join lateral (
            select entry_id
            from outbox
            where merchant_id = wanted.id
            order by entry_id
            limit most) as line
        where outbox.merchant_id = wanted.id
        and outbox.entry_id = line.entry_id
        returning outbox.merchant_id, outbox.entry_id),
    numbered as (
        select merchant_id, entry_id,
               row_number() over (partition by merchant_id order by entry_id) as place
        from taken),
    counted as (
        select merchant_id, count(*) as lines
        from numbered
        group by merchant_id),
    given as (
        insert into journal_seq (merchant_id, seq, entry_id)
        select numbered.merchant_id, journal_head.seq + numbered.place, numbered.entry_id
        from numbered
        join journal_head on journal_head.merchant_id = numbered.merchant_id),
    moved as (
        update journal_head
        set seq = journal_head.seq + counted.lines
        from counted
        where journal_head.merchant_id = counted.merchant_id)
    select counted.merchant_id, counted.lines
    from counted;
end
$$;
revoke all on function number_lines(uuid[], integer) from public;
grant execute on function number_lines(uuid[], integer) to ${app_user};
revoke insert on journal_seq from ${app_user};
revoke insert, update on journal_head from ${app_user};
revoke delete on outbox from ${app_user};
