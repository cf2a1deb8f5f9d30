import { offerOrders } from "./sort.js";
import { tellTheRest } from "./rest.js";
import { offerTopics } from "./topics.js";

offerTopics();
offerOrders();
tellTheRest();
