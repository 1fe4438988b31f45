select format('alter table baseline.redemption alter column %I set default %L', key, value)
from (select to_jsonb(redemption) as told from redemption where true limit 1) as specimen
cross join lateral jsonb_each_text(told)
where value is not null
