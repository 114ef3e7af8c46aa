package org.placard.search;

import java.util.List;

/**
 * What may be meant by a text that somebody is still typing.
 *
 * @param servers whose name begins so, those with the most tools first
 * @param tools the best first; of copies of a tool only one
 */
public record Suggestions(List<ServerName> servers, List<Hit> tools) {

    public static final Suggestions NONE = new Suggestions(List.of(), List.of());

    /** @param tools how many tools of it are known */
    public record ServerName(String slug, String title, int tools) {

        /** The address of the server's page, without a host. */
        public String path() {
            return "/servers/" + slug;
        }
    }

    public Suggestions {
        servers = List.copyOf(servers);
        tools = List.copyOf(tools);
    }
}
