package org.placard.model;

/**
 * One value of a multi-action tool's action parameter, judged as a small tool of its own.
 *
 * @param parameter the parameter that chooses the action; empty where the description lists the actions
 */
public record Action(String parameter, String value, Category category, Risk risk) {}
