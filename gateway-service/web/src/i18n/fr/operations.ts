/** What could not be taken from one service by another, for the operator. */
export const operations = {
  tab: 'Événements',
  title: 'Événements mis de côté',
  text: 'Quand un service ne peut pas prendre un événement d’un autre, il le met de côté et continue. Une fois la cause corrigée, rejouez : les événements sont repris dans l’ordre, et aucun n’a d’effet deux fois. Leur contenu n’est pas affiché.',
  none: 'Rien n’est mis de côté',
  noneText: 'Tous les événements ont été pris.',
  replay: 'Rejouer',
  replayWho: (consumer: string) => `Rejouer : ${consumer}`,
  type: 'Événement',
  noType: 'sans type',
  cause: 'Cause',
  happened: 'Survenu',
  parked: 'Mis de côté',
  event: 'Numéro',
  unknown: 'inconnu',
  done: (n: number) => (n < 2 ? `${n} événement repris.` : `${n} événements repris.`),
  stopped: (done: number, left: number, cause: string) =>
    `Repris : ${done}. Le suivant échoue encore (${cause}) ; restent : ${left}.`,
};
