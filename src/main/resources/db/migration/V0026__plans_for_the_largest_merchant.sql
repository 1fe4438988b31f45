-- Why: with many small merchants beside a large one, the planner took every merchant for a small
-- one and read all of its rows, where a few keys were asked for. Told that there is only one
-- merchant, it expects as many rows as the largest among the most common values has: a plan that is
-- good for that one is good for all.
-- Locks: each table for a moment. Rewrites: nothing; counts every table again.

do $$
declare
    found name;
begin
    for found in
        select relname
        from pg_attribute
        join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p')
        and attname = 'merchant_id'
        order by relname
    loop
        execute format('alter table %I alter column merchant_id set (n_distinct = 1)', found);
        execute format('analyze %I', found);
    end loop;
end
$$;
