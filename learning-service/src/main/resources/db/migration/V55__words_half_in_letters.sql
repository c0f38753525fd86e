-- Insults that are half written in letters, as they mostly are: refused like those written out. Whoever has listed one
-- of them by now keeps it as it is.
INSERT INTO listed_word (kind, homophones, word)
SELECT 'REFUSE', false, unnest(string_to_array('傻b 煞b 沙b 傻x cnm nmsl', ' '))
ON CONFLICT (word) DO NOTHING;

UPDATE word_list SET version = version + 1;
