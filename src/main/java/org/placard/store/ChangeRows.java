package org.placard.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ChangeRows implements PanacheRepository<ChangeEntity> {}
