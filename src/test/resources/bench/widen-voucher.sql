select format('alter table baseline.voucher alter column %I set default %L', key, value)
from (select to_jsonb(voucher) as told from voucher where id = (select voucher_id from baseline.specimen where place = 0) limit 1) as specimen
cross join lateral jsonb_each_text(told)
where value is not null
