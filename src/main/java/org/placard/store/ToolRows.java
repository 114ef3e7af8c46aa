package org.placard.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ToolRows implements PanacheRepository<ToolEntity> {

    /** The tools of a server, in its order. */
    List<ToolEntity> of(long server) {
        return find(
                        "id >= :first and id < :end order by id",
                        Map.of("first", ToolEntity.firstOf(server), "end", ToolEntity.firstOf(server + 1)))
                .list();
    }

    /** The tools of several servers, each server's in its order. */
    List<ToolEntity> of(Collection<Long> servers) {
        return find("server in ?1 order by id", servers).list();
    }
}
