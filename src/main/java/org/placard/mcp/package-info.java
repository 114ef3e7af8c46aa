/** The catalogue as an MCP server: questions that an agent asks before it calls a tool. */
@NullMarked
package org.placard.mcp;

import org.jspecify.annotations.NullMarked;
