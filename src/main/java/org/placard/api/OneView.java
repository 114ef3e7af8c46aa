package org.placard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** One record, and what the answer says about itself. */
public record OneView<T>(@JsonUnwrapped T record, MetaView meta) {}
