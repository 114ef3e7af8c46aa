package org.placard.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A connection over which a server answers requests, one at a time. */
interface Rpc extends AutoCloseable {

    /**
     * @return the member {@code result} of the answer
     * @throws LiveException if there is none; of the kind {@code ERROR} where the server answered with one
     */
    JsonNode call(String method, ObjectNode params) throws LiveException;

    /** Says something that is not answered. */
    void tell(String method) throws LiveException;

    /** From now on the server speaks this version. */
    void speaks(String version);

    @Override
    void close();
}
