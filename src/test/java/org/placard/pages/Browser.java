package org.placard.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright, with nothing fetched from elsewhere. */
final class Browser implements AutoCloseable {

    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic");

    /** How somebody looks at a page. */
    record Look(int width, boolean scripts, boolean dark) {

        static Stream<Look> all() {
            return Stream.of(1280, 390)
                    .flatMap(width -> Stream.of(true, false)
                            .flatMap(scripts -> Stream.of(true, false).map(dark -> new Look(width, scripts, dark))));
        }
    }

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("placard.browser")))
                    .setArgs(ARGUMENTS));

    /**
     * Visits as somebody would; whatever the console complains of on the way is a failure.
     *
     * @param address where the service answers
     */
    void visit(String address, Look look, Consumer<Page> visit) {
        var complaints = new ArrayList<String>();
        try (BrowserContext context = chromium.newContext(options(address, look))) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            visit.accept(page);
        }
        if (!complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + complaints);
        }
    }

    /** The same where the page's own policy does not keep out a script that examines it. */
    void examine(String address, Look look, Consumer<Page> visit) {
        try (BrowserContext context = chromium.newContext(options(address, look).setBypassCSP(true))) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            visit.accept(page);
        }
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String address, Look look) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.scripts())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
