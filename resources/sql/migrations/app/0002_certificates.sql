-- Certificate mode (the three files' texts, which are public) and the place of the content encryption key.
ALTER TABLE account ADD COLUMN app_certificate TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN alipay_certificate TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN root_certificates TEXT NOT NULL DEFAULT '';

ALTER TABLE account ADD COLUMN aes_where INTEGER NOT NULL DEFAULT 0 CHECK (aes_where IN (0, 1));

ALTER TABLE account ADD COLUMN aes_name TEXT NOT NULL DEFAULT '';
