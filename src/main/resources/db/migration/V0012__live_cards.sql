-- Open web cards follow the journal of their merchants: one question for all of them at once.
-- Locks nothing.
create function journal_heads(merchants uuid[]) returns table (merchant_id uuid, seq bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select journal_head.merchant_id, journal_head.seq
    from journal_head
    where journal_head.merchant_id = any(merchants)
    $$;
revoke all on function journal_heads(uuid[]) from public;
grant execute on function journal_heads(uuid[]) to ${app_user};
