package org.placard.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ToolRows implements PanacheRepositoryBase<ToolEntity, ToolKey> {}
