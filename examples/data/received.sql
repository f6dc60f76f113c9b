-- Requests received by year, from `gouji extract … -o data.parquet`; DATA stands for the file.
SELECT
  year,
  count(DISTINCT organization) FILTER (path = 'requests/received/total') AS bodies,
  CAST(coalesce(sum(value) FILTER (path = 'requests/received/total'), 0) AS INTEGER) AS received,
  count(*) FILTER (kind = 'cell' AND state <> 'number') AS unread
FROM 'DATA'
WHERE year IS NOT NULL
GROUP BY year
ORDER BY year;
