package org.placard.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.placard.store.CatalogStore;

/** Nothing that changes what is stored answers without the operator's token: every such address of the code is tried. */
@QuarkusTest
class WritesTest {

    /** Asked with a body, and changing nothing of the catalogue. A new one is argued for here. */
    private static final Set<String> READING = Set.of(
            // judge what is sent
            "POST /api/v1/classify",
            "POST /classify",
            "POST /api/v1/policy/check",
            "POST /api/v1/policy/simulate",
            "POST /policy/check",
            "POST /api/v1/stack",
            "POST /stack",
            // decides about a call that somebody describes
            "POST /access/v1/evaluation",
            "POST /access/v1/evaluations",
            // looks up what is asked
            "POST /api/v1/tools:batch",
            // a visitor's note for the operator: it lies beside the catalogue and changes nothing of it
            "POST /tools/{server}/{tool}/report");

    private static final Map<Class<? extends Annotation>, Method> CHANGING = Map.of(
            POST.class, Method.POST, PUT.class, Method.PUT, PATCH.class, Method.PATCH, DELETE.class, Method.DELETE);

    @Inject
    CatalogStore store;

    private static Set<String> changing() {
        var found = new TreeSet<String>();
        // What a class depends on does not matter here, and resolving it takes half a minute.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.placard")) {
            for (JavaMethod method : type.getMethods()) {
                CHANGING.forEach((annotation, verb) -> {
                    if (method.isAnnotatedWith(annotation)) {
                        found.add(verb + " " + address(type, method));
                    }
                });
            }
        }
        return found;
    }

    private static String address(JavaClass type, JavaMethod method) {
        String base = type.isAnnotatedWith(Path.class)
                ? type.getAnnotationOfType(Path.class).value()
                : "";
        String rest = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        return ("/" + base + "/" + rest).replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    @Test
    void noneAnswersWithoutTheOperatorsToken() {
        Set<String> all = changing();
        assertThat(all).containsAll(READING).contains("POST /internal/ingest");
        long before = store.revision();
        var open = new ArrayList<String>();
        for (String operation : all) {
            if (READING.contains(operation)) {
                continue;
            }
            String[] parts = operation.split(" ", 2);
            String address = parts[1].replaceAll("\\{[^/]*}", "1");
            for (String token : List.of("", "Bearer ", "Bearer wrong-wrong-wrong-wrong", "Basic eDp5")) {
                for (String type : List.of("application/json", "application/x-www-form-urlencoded", "text/plain")) {
                    int status = given().urlEncodingEnabled(false)
                            .header("Authorization", token)
                            .contentType(type)
                            .body(type.endsWith("json") ? "{}" : "a=b")
                            .request(Method.valueOf(parts[0]), address)
                            .statusCode();
                    // 415: the address does not even read such a body.
                    if (status != 401 && status != 403 && status != 415) {
                        open.add(operation + " answers " + status + " to " + type);
                    }
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(store.revision()).isEqualTo(before);
    }

    @Test
    void whatOnlyReadsChangesNothing() {
        long before = store.revision();
        int runs = store.reports(100).size();
        given().contentType("application/json")
                .body("{\"tools\":[{\"name\":\"get_page\"}]}")
                .post("/api/v1/classify");
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"tools\":[{\"server\":\"x\",\"name\":\"y\"}]}")
                .post("/api/v1/tools:batch");
        given().formParam("text", "{\"tools\":[{\"name\":\"get_page\"}]}").post("/classify");
        assertThat(store.revision()).isEqualTo(before);
        assertThat(store.reports(100)).hasSize(runs);
    }
}
