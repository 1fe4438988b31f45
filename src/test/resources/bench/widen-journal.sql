select format('alter table baseline.journal alter column %I set default %L', key, value)
from (select to_jsonb(journal) as told from journal where type = 'voucher.redeemed' limit 1) as specimen
cross join lateral jsonb_each_text(told)
where value is not null
