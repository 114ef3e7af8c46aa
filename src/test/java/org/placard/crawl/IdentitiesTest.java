package org.placard.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.placard.model.Provenance;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.Server;
import org.placard.model.ServerCoverage;
import org.placard.model.Slug;

class IdentitiesTest {

    private final Identities identities = new Identities();
    private final List<ReadingProblem> problems = new ArrayList<>();

    private String of(String source, String id, String... links) {
        var server = new Server(
                id,
                Slug.of(id),
                null,
                null,
                null,
                List.of(),
                ServerCoverage.NOT_OBSERVED,
                new Provenance(source, source, "x", Observation.PUBLISHED, Instant.EPOCH),
                List.of());
        var read = new Item.Read(server, List.of(links));
        var item = new Item(id, "", Item.SAID, false, "", source, told -> read);
        return identities.of(source, item, read, problems::add);
    }

    @Test
    void theSameNameIsTheSameServer() {
        identities.add("io.github.a/b", "registry", List.of());
        assertThat(of("other", "io.github.a/b", "npm:other")).isEqualTo("io.github.a/b");
    }

    @Test
    void theSamePackageOfAnotherSourceIsTheSameServer() {
        identities.add("a/b", "bundled", List.of("npm:@a/b", "repo:https://github.com/a/b"));
        assertThat(of("registry", "io.github.a/b", "npm:@a/b")).isEqualTo("a/b");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatOneSourceListsTwiceIsTwo() {
        identities.add("io.github.a/b", "registry", List.of("npm:@a/b"));
        assertThat(of("registry", "io.github.c/b", "npm:@a/b")).isEqualTo("io.github.c/b");
        assertThat(problems).isEmpty();
    }

    @Test
    void theSameAddressIsTheSameServer() {
        identities.add("a/b", "docker", List.of("url:https://mcp.a.example/mcp"));
        assertThat(of("registry", "com.a/x", "url:https://mcp.a.example/mcp")).isEqualTo("a/b");
    }

    @Test
    void theSameRepositoryAndALikeNameIsTheSameServer() {
        identities.add(
                "github/github-mcp-server", "bundled", List.of("repo:https://github.com/github/github-mcp-server"));
        assertThat(of("registry", "io.github.github/github-mcp", "repo:https://github.com/github/github-mcp-server"))
                .isEqualTo("github/github-mcp-server");
    }

    @Test
    void oneRepositoryMayHoldManyServers() {
        identities.add("mcp/time", "bundled", List.of("pypi:mcp-server-time", "repo:https://github.com/mcp/servers"));
        assertThat(of("registry", "io.github.mcp/fetch", "repo:https://github.com/mcp/servers"))
                .isEqualTo("io.github.mcp/fetch");
        assertThat(problems).singleElement().extracting(ReadingProblem::kind).isEqualTo(Kind.CONFLICT);
        assertThat(of("registry", "io.github.mcp/time", "repo:https://github.com/mcp/servers#src/time"))
                .isEqualTo("io.github.mcp/time");
    }

    @Test
    void anotherPackageOfTheSameRegistryIsAnotherServer() {
        identities.add("a/weather-mcp", "bundled", List.of("npm:a", "repo:https://github.com/a/weather-mcp"));
        assertThat(of("registry", "io.github.a/weather", "npm:b", "repo:https://github.com/a/weather-mcp"))
                .isEqualTo("io.github.a/weather");
    }

    @Test
    void twoThatItMayBeAreShownAndNeitherIsTaken() {
        identities.add("a/b", "docker", List.of("npm:x"));
        identities.add("c/d", "toolhive", List.of("npm:x"));
        assertThat(of("registry", "io.github.e/f", "npm:x")).isEqualTo("io.github.e/f");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(problem.sentence()).contains("a/b, c/d");
        });
    }

    @Test
    void linksHaveOneSpelling() {
        assertThat(Links.of(
                        List.of("pypi:MCP_Server.Time", "oci:docker.io/library/Redis", "oci:ghcr.io/a/B", "npm:@A/b"),
                        "https://GitHub.com/Owner/Repo.git"))
                .containsExactly(
                        "pypi:mcp-server-time",
                        "oci:redis",
                        "oci:ghcr.io/a/b",
                        "npm:@A/b",
                        "repo:https://github.com/owner/repo");
    }
}
