-- The words that comments are looked through for: one list for the whole platform, kept by the reviewers of its root unit.
-- The row of its own carries the version, so that every instance notices a change and no edit is lost.
CREATE TABLE word_list (
    id         smallint    PRIMARY KEY CHECK (id = 1),
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE listed_word (
    word       text    PRIMARY KEY CHECK (length(word) BETWEEN 2 AND 30),
    kind       text    NOT NULL CHECK (kind IN ('REFUSE', 'DOUBT', 'ALLOW')),
    homophones boolean NOT NULL
);

-- A beginning, to be gone on with: insults that need no second look, what is usually an advertisement or a fraud, and
-- the ordinary words that would be taken for either.
INSERT INTO word_list VALUES (1, 0, now());
INSERT INTO listed_word (kind, homophones, word)
SELECT kind, homophones, unnest(string_to_array(words, ' ')) FROM (VALUES
    ('REFUSE', false, '傻逼 煞笔 傻叉 王八蛋 狗娘养 操你妈 草泥马 滚你妈 你妈死 去你妈的 不要脸的东西 猪狗不如'),
    ('REFUSE', true, '代开发票 办假证 网络赌场 刷单返利 包你发财 高价收证'),
    ('DOUBT', true, '加微信 加群领钱 代考包过 替考包过 日结兼职 网上赌钱'),
    ('DOUBT', false, '傻子 白痴 骗子 废物 垃圾公司 脑残 神经病 他妈的 去死 有病吧 闭嘴吧 打死他 赌博 返利 代考 替考 高利贷'
        || ' 黑中介 包过 内部名额 日赚 免费领钱 sb fuck'),
    ('ALLOW', false, '傻子瓜子 防骗子 谨防骗子 危险废物 固体废物 工业废物 废物处理 废物利用 废物回收 废物分类 去死角 他妈的手 他妈的工 他妈妈的 价位信息'
        || ' 禁止赌博 拒绝赌博 远离赌博 远离高利贷 拒绝高利贷 严禁替考 严禁代考 神经病学')
) AS seed (kind, homophones, words);
