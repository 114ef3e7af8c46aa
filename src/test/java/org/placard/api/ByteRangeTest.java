package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @Test
    void aPartIsCutToTheFile() {
        assertThat(ByteRange.of("bytes=0-99", SIZE)).isEqualTo(new ByteRange(0, 100));
        assertThat(ByteRange.of("bytes=900-", SIZE)).isEqualTo(new ByteRange(900, 100));
        assertThat(ByteRange.of("bytes=900-5000", SIZE)).isEqualTo(new ByteRange(900, 100));
        assertThat(ByteRange.of("bytes=-1", SIZE)).isEqualTo(new ByteRange(999, 1));
        assertThat(ByteRange.of("bytes=-5000", SIZE)).isEqualTo(new ByteRange(0, SIZE));
        assertThat(Objects.requireNonNull(ByteRange.of("bytes=0-99", SIZE)).of(SIZE))
                .isEqualTo("bytes 0-99/1000");
    }

    @Test
    void whatTheFileDoesNotHaveIsEmpty() {
        assertThat(Objects.requireNonNull(ByteRange.of("bytes=1000-", SIZE)).length())
                .isZero();
        assertThat(Objects.requireNonNull(ByteRange.of("bytes=-0", SIZE)).length())
                .isZero();
    }

    @Test
    void whatIsNotUnderstoodIsTheWholeFile() {
        for (String header :
                new String[] {"", "bytes=", "bytes=-", "bytes=9-1", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"}) {
            assertThat(ByteRange.of(header, SIZE)).as(header).isNull();
        }
        assertThat(ByteRange.of(null, SIZE)).isNull();
    }
}
