package dev.sisa.core.calls;

import dev.sisa.core.acceptance.DeletionDemand;
import dev.sisa.core.data.Sample;
import dev.sisa.core.erasure.ErasurePreview;
import dev.sisa.core.erasure.ModelDeletion;
import dev.sisa.core.healing.HealProgress;
import dev.sisa.core.installation.Installation;
import dev.sisa.core.port.Ports;
import dev.sisa.core.port.RunId;
import dev.sisa.core.reconcile.Flush;
import dev.sisa.core.reconcile.Status;
import dev.sisa.core.serving.AnswerRules;
import dev.sisa.core.serving.Predict;
import dev.sisa.core.simulation.Scene;
import dev.sisa.core.simulation.Worker;
import dev.sisa.core.spec.Aggregation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The use cases of the page's table. */
final class UseCases {

    private static final Worker.Algorithm ENGINE = Worker.Algorithm.fold();

    private UseCases() {}

    /** By their names in the table. */
    static Map<String, UseCase> all() {
        Map<String, UseCase> all = new LinkedHashMap<>();
        all.put("first import", UseCases::firstImport);
        all.put("first import, each sample of another person", UseCases::importOfPeople);
        all.put("import of new samples", UseCases::laterImport);
        all.put("import of the same samples again", UseCases::sameImport);
        all.put("preview of a request", UseCases::preview);
        all.put("accept", UseCases::accept);
        all.put("pass that erases", UseCases::erase);
        all.put("pass at rest", UseCases::rest);
        all.put("heal", UseCases::heal);
        all.put("predict, cold", sizes -> predict(sizes, false));
        all.put("predict, warm", sizes -> predict(sizes, true));
        all.put("status of a model", UseCases::status);
        all.put("status of a model with open requests", UseCases::statusOfOpen);
        all.put("deletion of a model", UseCases::delete);
        return all;
    }

    private static UseCase.Work firstImport(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> file = sizes.named(scene);
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).ingest(file));
    }

    private static UseCase.Work importOfPeople(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> file = sizes.named(scene).stream()
                .map(place -> Scene.sample(place.id(), Optional.of(place.id()), place.label()))
                .toList();
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).ingest(file));
    }

    private static UseCase.Work laterImport(Sizes sizes) {
        Scene scene = sizes.scene();
        scene.worker().ingest(sizes.others(scene));
        List<Sample> file = sizes.named(scene);
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).ingest(file));
    }

    private static UseCase.Work sameImport(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> file = trained(scene, sizes);
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).ingest(file));
    }

    private static UseCase.Work preview(Sizes sizes) {
        Scene scene = sizes.scene();
        DeletionDemand demand =
                new DeletionDemand("tenant", Optional.empty(), scene.ids(trained(scene, sizes)), List.of());
        return new UseCase.Work(scene, ports -> () -> new ErasurePreview(ports, scene.model()).of(demand));
    }

    private static UseCase.Work accept(Sizes sizes) {
        Scene scene = sizes.scene();
        List<String> ids = scene.ids(trained(scene, sizes));
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).accept(ids));
    }

    private static UseCase.Work erase(Sizes sizes) {
        Scene scene = sizes.scene();
        scene.worker().accept(scene.ids(trained(scene, sizes)));
        return pass(scene);
    }

    private static UseCase.Work rest(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> _ = trained(scene, sizes);
        scene.worker().reconcile();
        return pass(scene);
    }

    private static UseCase.Work pass(Scene scene) {
        return new UseCase.Work(scene, ports -> () -> scene.worker(ports).reconcile());
    }

    private static UseCase.Work heal(Sizes sizes) {
        Scene scene = sizes.scene();
        scene.worker().accept(scene.ids(trained(scene, sizes)));
        scene.worker().reconcile();
        new Flush(scene.home().ports(), scene.model())
                .shards(IntStream.range(0, sizes.shards()).boxed().toList());
        scene.worker().reconcile();
        List<RunId> runs = scene.home().starts();
        return new UseCase.Work(
                scene, ports -> () -> runs.forEach(run -> scene.worker(ports).work(run, HealProgress.NONE)));
    }

    private static UseCase.Work predict(Sizes sizes, boolean warm) {
        Scene scene = sizes.scene();
        double[] row = trained(scene, sizes).getFirst().features();
        return new UseCase.Work(scene, ports -> {
            Predict predict = new Predict(installation(scene, ports), scene.model());
            Runnable answer = () -> predict.results(Aggregation.MAJORITY, new AnswerRules(0, true), row, 1);
            if (warm) {
                answer.run();
            }
            return answer;
        });
    }

    private static UseCase.Work status(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> _ = trained(scene, sizes);
        return status(scene);
    }

    private static UseCase.Work status(Scene scene) {
        return new UseCase.Work(scene, ports -> () -> new Status(installation(scene, ports), scene.model()).report());
    }

    /** Each named sample is a request of its own. */
    private static UseCase.Work statusOfOpen(Sizes sizes) {
        Scene scene = sizes.scene();
        scene.ids(trained(scene, sizes)).forEach(id -> scene.worker().accept(List.of(id)));
        return status(scene);
    }

    private static UseCase.Work delete(Sizes sizes) {
        Scene scene = sizes.scene();
        List<Sample> _ = trained(scene, sizes);
        return new UseCase.Work(
                scene,
                ports -> () -> new ModelDeletion(
                                installation(scene, ports),
                                scene.model().name(),
                                scene.model().spec())
                        .delete());
    }

    private static Installation installation(Scene scene, Ports ports) {
        return scene.home()
                .installation(ports, ENGINE.forward(), ENGINE.engine().fingerprint());
    }

    /** The named samples of a model that has the others as well and is trained. */
    private static List<Sample> trained(Scene scene, Sizes sizes) {
        List<Sample> named = sizes.named(scene);
        List<Sample> all = new ArrayList<>(sizes.others(scene));
        all.addAll(named);
        scene.worker().ingest(all);
        scene.worker().heal();
        return named;
    }
}
