package org.placard.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tiny MCP server, run by itself: its only argument says how it behaves. */
public final class FakeServer {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern METHOD = Pattern.compile("\"method\":\"([^\"]+)\"");

    private FakeServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String manner = args.length == 0 ? "plain" : args[0];
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        switch (manner) {
            case "silent" -> Thread.sleep(600_000);
            case "dying" -> {
                System.err.println("Error: API_KEY is missing");
                System.exit(1);
            }
            case "shouting" -> {
                while (!out.checkError()) {
                    out.print("x".repeat(65_536));
                }
            }
            case "breeding" -> new ProcessBuilder("sleep", "600").inheritIO().start();
            default -> out.println("Server is running on stdio");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Matcher id = ID.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (method.find() && id.find()) {
                out.println(answer(manner, id.group(1), method.group(1), line));
            }
        }
    }

    static String answer(String manner, String id, String method, String line) {
        String start = "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",";
        if (method.equals("initialize") && manner.equals("stateless")) {
            return start + "\"error\":{\"code\":-32601,\"message\":\"Method not found\"}}";
        }
        if (method.equals("initialize")) {
            return start
                    + "\"result\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}},\"serverInfo\":{\"name\":\"fake\",\"version\":\"1.2.3\",\"title\":\"Fake\"},\"instructions\":\"Home is "
                    + System.getenv("HOME") + " and the key is " + System.getenv("FAKE_KEY") + " of "
                    + System.getenv().size() + " in " + System.getProperty("user.dir") + "\"}}";
        }
        if (method.equals("server/discover")) {
            return start
                    + "\"result\":{\"supportedVersions\":[\"2026-07-28\"],\"capabilities\":{\"tools\":{}},\"serverInfo\":{\"name\":\"fake-stateless\",\"version\":\"2\"}}}";
        }
        if (manner.equals("stateless") && !line.contains("io.modelcontextprotocol/protocolVersion")) {
            return start + "\"error\":{\"code\":-32600,\"message\":\"no version\"}}";
        }
        if (manner.equals("wrong")) {
            return start + "\"result\":{\"tools\":\"none\"}}";
        }
        if (manner.equals("looping")) {
            return start + "\"result\":{\"tools\":[{\"name\":\"a\"}],\"nextCursor\":\"same\"}}";
        }
        // The first page's cursor is an empty text, which is one.
        if (line.contains("\"cursor\":\"\"")) {
            return start
                    + "\"result\":{\"tools\":[{\"name\":\"second\",\"description\":\"Two.\"}],\"nextCursor\":\"p3\"}}";
        }
        if (line.contains("\"cursor\":\"p3\"")) {
            return start + "\"result\":{\"tools\":[{\"name\":\"third\",\"inputSchema\":{\"type\":\"object\"}}]}}";
        }
        return start
                + "\"result\":{\"tools\":[{\"name\":\"first\",\"description\":\"One.\",\"x-odd\":[1]}],\"nextCursor\":\"\"}}";
    }
}
