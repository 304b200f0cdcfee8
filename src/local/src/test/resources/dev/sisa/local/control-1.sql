PRAGMA journal_mode = WAL;
PRAGMA application_id = 1936290657;
CREATE TABLE points (partition TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL, attributes TEXT NOT NULL, PRIMARY KEY (partition, sort)) STRICT, WITHOUT ROWID;
CREATE TABLE control (partition TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL, attributes TEXT NOT NULL, PRIMARY KEY (partition, sort)) STRICT, WITHOUT ROWID;
INSERT INTO points VALUES ('p', '', 7, '{"a":"1.0","b":1,"c":1.0,"d":0.0,"e":1.0E-130,"f":"ä\"\\\u0000😀","g":-9223372036854775808}');
PRAGMA user_version = 1;
