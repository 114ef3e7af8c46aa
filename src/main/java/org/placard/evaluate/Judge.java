package org.placard.evaluate;

import org.placard.model.Classification;
import org.placard.model.Tool;
import org.placard.text.ServerContext;

/** What is measured: it judges one tool in its server's context. */
@FunctionalInterface
public interface Judge {

    Classification judge(Tool tool, ServerContext server);
}
