package th.sala.core.people;

import org.springframework.data.repository.Repository;

interface PlacementRepository extends Repository<PlacementEntity, Long> {
    PlacementEntity save(PlacementEntity entity);
}
