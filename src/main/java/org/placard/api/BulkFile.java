package org.placard.api;

import java.util.Arrays;
import java.util.Optional;

/** What can be fetched whole, below {@code /data}. */
enum BulkFile {
    TOOLS("tools.jsonl.gz", "application/gzip"),
    ALL("all.zip", "application/zip"),
    MODIFIED("modified.csv", "text/csv;charset=UTF-8"),
    /** The others' checksums, as {@code sha256sum --check} reads them. */
    CHECKSUMS("SHA256SUMS", "text/plain;charset=UTF-8");

    private final String fileName;
    private final String type;

    BulkFile(String fileName, String type) {
        this.fileName = fileName;
        this.type = type;
    }

    String fileName() {
        return fileName;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    static Optional<BulkFile> of(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(fileName))
                .findFirst();
    }
}
