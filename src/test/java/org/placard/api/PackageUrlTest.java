package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PackageUrlTest {

    @Test
    void namesAPackageAsTheCatalogueKeepsIt() {
        assertThat(PackageUrl.of("pkg:npm/%40scope/name@1.2.3").packageName()).isEqualTo("npm:@scope/name");
        assertThat(PackageUrl.of("pkg:npm/name").packageName()).isEqualTo("npm:name");
        assertThat(PackageUrl.of("pkg:pypi/mcp-server-fetch@2025.1#sub/path").packageName())
                .isEqualTo("pypi:mcp-server-fetch");
        assertThat(PackageUrl.of("pkg:golang/github.com/owner/repo@v1").packageName())
                .isEqualTo("go:github.com/owner/repo");
        assertThat(PackageUrl.of("pkg:docker/mcp/fetch@sha256:00").packageName())
                .isEqualTo("oci:mcp/fetch");
        assertThat(PackageUrl.of("pkg:oci/server?repository_url=ghcr.io/owner/server&tag=1")
                        .packageName())
                .isEqualTo("oci:ghcr.io/owner/server");
        assertThat(PackageUrl.of("pkg:docker/owner/server?repository_url=ghcr.io")
                        .packageName())
                .isEqualTo("oci:ghcr.io/owner/server");
    }

    @Test
    void namesARepository() {
        assertThat(PackageUrl.of("pkg:github/github/github-mcp-server@v1").repository())
                .isEqualTo("https://github.com/github/github-mcp-server");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> PackageUrl.of("pkg:deb/debian/curl")).hasMessageContaining("npm, pypi");
        assertThatThrownBy(() -> PackageUrl.of("npm:name")).hasMessageContaining("package URL");
        assertThatThrownBy(() -> PackageUrl.of("pkg:npm/%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
