package org.placard.rules;

import org.placard.model.Capability;

/** What {@code capabilities.yaml} says of a capability. */
public record CapabilityDefinition(Capability capability, String title, String meaning) {}
